package kith.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.access.Correspondence;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Page;
import org.springframework.stereotype.Component;

/** Writes letters about what others did, one thing or several in one, after looking again at each: whether it holds, who is there, what the reader chose. */
@Component
class NoticeLetters {

    /** As many things as one letter holds; the rest is on the page of notices. */
    private static final int MOST = 40;

    private final Correspondence correspondence;
    private final Members members;
    private final Choices choices;
    private final List<Subject> subjects;
    private final NoticePaper paper;

    NoticeLetters(
            Correspondence correspondence,
            Members members,
            Choices choices,
            List<Subject> subjects,
            NoticePaper paper) {
        this.correspondence = correspondence;
        this.members = members;
        this.choices = choices;
        this.subjects = subjects;
        this.paper = paper;
    }

    /** The letter about these, which are all the member's; empty where nothing is left to tell, or nobody to tell it to. */
    Optional<Letter> about(MemberId member, List<Queued> news, boolean digest) {
        String address = correspondence
                .of(member)
                .filter(Correspondence.Mailbox::confirmed)
                .map(Correspondence.Mailbox::address)
                .orElse(null);
        if (address == null || !live(member)) {
            return Optional.empty();
        }
        Page page = paper.page(members.zone(member));
        Gathered gathered = gathered(member, news, page);
        if (gathered.entries().isEmpty()) {
            return Optional.empty();
        }
        Topic topic = digest ? null : news.getFirst().kind().topic();
        return Optional.of(paper.letter(address, gathered, new Unsubscription(member, topic), page));
    }

    /**
     * What a letter tells.
     *
     * @param more how many things there was no more room for
     */
    record Gathered(List<Entry> entries, int more) {}

    /** What one letter tells of once, however much happened to it. */
    private record Thing(Subject subject, long about) {}

    private Gathered gathered(MemberId member, List<Queued> news, Page page) {
        Map<Topic, Rhythm> chosen = choices.of(member);
        Set<Thing> things = new LinkedHashSet<>();
        Map<Subject, Map<Long, List<Queued>>> asked = new LinkedHashMap<>();
        for (Queued one : news) {
            if (chosen.get(one.kind().topic()) != Rhythm.NEVER) {
                Subject subject = subject(one.kind());
                things.add(new Thing(subject, one.about()));
                asked.computeIfAbsent(subject, s -> new LinkedHashMap<>())
                        .computeIfAbsent(one.about(), a -> new ArrayList<>())
                        .add(one);
            }
        }
        Map<Thing, Entry> found = new HashMap<>();
        asked.forEach((subject, about) -> subject.entries(member, about, page)
                .forEach((number, entry) -> found.put(new Thing(subject, number), entry)));
        List<Entry> held = things.stream()
                .flatMap(thing -> Stream.ofNullable(found.get(thing)))
                .filter(entry -> entry.people().stream().allMatch(this::live))
                .toList();
        List<Entry> entries = held.stream().limit(MOST).toList();
        return new Gathered(entries, held.size() - entries.size());
    }

    private Subject subject(Kind kind) {
        return subjects.stream()
                .filter(subject -> subject.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody tells of " + kind));
    }

    /** Asked afresh: a card may be some seconds old, which does on a page, but a letter cannot be called back. */
    private boolean live(MemberId member) {
        return members.you(member).isPresent();
    }
}
