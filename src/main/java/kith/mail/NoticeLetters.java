package kith.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Correspondence;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationCards;
import kith.invitation.InvitationId;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Page;
import org.springframework.stereotype.Component;

/** Writes letters about invitations, one or several in one, after looking again at each: state, block, suspension and what the reader chose. */
@Component
class NoticeLetters {

    /** As many cards as one letter holds; the rest is on the page of notices. */
    private static final int MOST = 40;

    private final Correspondence correspondence;
    private final Members members;
    private final Choices choices;
    private final InvitationCards cards;
    private final ToldCards told;
    private final NoticePaper paper;

    NoticeLetters(
            Correspondence correspondence,
            Members members,
            Choices choices,
            InvitationCards cards,
            ToldCards told,
            NoticePaper paper) {
        this.correspondence = correspondence;
        this.members = members;
        this.choices = choices;
        this.cards = cards;
        this.told = told;
        this.paper = paper;
    }

    /** The letter about these, which are all the member's; empty where nothing is left to tell, or nobody to tell it to. */
    Optional<Letter> about(MemberId member, List<Queued> news, boolean digest) {
        String address = correspondence
                .of(member)
                .filter(Correspondence.Mailbox::confirmed)
                .map(Correspondence.Mailbox::address)
                .orElse(null);
        if (address == null || members.you(member, false, false).isEmpty()) {
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
     * @param more how many cards there was no more room for
     */
    record Gathered(List<Told> entries, int more) {}

    private Gathered gathered(MemberId member, List<Queued> news, Page page) {
        Map<Topic, Rhythm> chosen = choices.of(member);
        Map<InvitationId, InvitationCard> seen = cards.of(
                member, news.stream().map(Queued::invitation).distinct().toList());
        Map<InvitationId, List<String>> headings = new LinkedHashMap<>();
        for (Queued one : news) {
            InvitationCard card = seen.get(one.invitation());
            boolean wanted = chosen.get(one.kind().topic()) != Rhythm.NEVER;
            if (card != null && wanted && Told.holds(one.kind(), card, one.at()) && live(card)) {
                headings.computeIfAbsent(one.invitation(), id -> new ArrayList<>())
                        .add(heading(one.kind(), card, page));
            }
        }
        List<Told> entries = headings.entrySet().stream()
                .limit(MOST)
                .map(entry ->
                        told.told(entry.getValue().stream().distinct().toList(), card(seen, entry.getKey()), page))
                .toList();
        return new Gathered(entries, headings.size() - entries.size());
    }

    /** Asked afresh: a card may be some seconds old, which does on a page, but a letter cannot be called back. */
    private boolean live(InvitationCard card) {
        return members.you(card.other().id(), false, false).isPresent();
    }

    private static InvitationCard card(Map<InvitationId, InvitationCard> seen, InvitationId id) {
        InvitationCard card = seen.get(id);
        if (card == null) {
            throw new IllegalStateException("It was there a moment ago");
        }
        return card;
    }

    private static String heading(Kind kind, InvitationCard card, Page page) {
        return page.text("mail.subject." + kind.code(), card.other().name());
    }
}
