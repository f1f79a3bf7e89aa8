package kith.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kith.mail.Queued.Fresh;
import kith.mail.Queued.State;
import kith.member.MemberId;
import kith.member.Members;
import org.springframework.stereotype.Component;

/** Puts news for a member into the outbox, for a letter at once or for the next digest, as they chose. */
@Component
class Letterbox {

    private final Outbox outbox;
    private final Choices choices;
    private final Members members;
    private final MailServer server;

    Letterbox(Outbox outbox, Choices choices, Members members, MailServer server) {
        this.outbox = outbox;
        this.choices = choices;
        this.members = members;
        this.server = server;
    }

    /** Without a mail server nothing waits for one: what it told of would be stale when it comes. */
    boolean isOpen() {
        return server.there();
    }

    /** Told twice, it is told once. */
    void put(MemberId member, Kind kind, long about, Instant at) {
        put(List.of(member), kind, about, at);
    }

    /** The same to many, in a few statements however many they are. */
    void put(List<MemberId> several, Kind kind, long about, Instant at) {
        Topic topic = kind.topic();
        if (topic == null || !isOpen()) {
            return;
        }
        choices.of(several, topic).forEach((rhythm, those) -> {
            if (rhythm == Rhythm.AT_ONCE) {
                outbox.add(Fresh.now(those, kind, about, at));
            } else if (rhythm.gathers()) {
                gather(those, new News(kind, about, at), at, rhythm);
            }
        });
    }

    /** What happened. */
    private record News(Kind kind, long about, Instant at) {}

    /** Puts it into the first letter after that moment. Told of late, for instance after a crash, that one may have left: then the next tells of it. */
    private void gather(Collection<MemberId> several, News news, Instant after, Rhythm rhythm) {
        due(several, after, rhythm).forEach((due, those) -> {
            Set<MemberId> closed = outbox.closedDigests(those, due);
            List<MemberId> open =
                    those.stream().filter(one -> !closed.contains(one)).toList();
            outbox.add(new Fresh(open, news.kind(), news.about(), news.at(), State.GATHERING, due));
            outbox.add(new Fresh(open, Kind.DIGEST, 0, due, State.WAITING, due));
            if (!closed.isEmpty()) {
                gather(closed, news, due, rhythm);
            }
        });
    }

    /** Who gets it when: there are no more moments than zones, and everybody goes by them in the same order. */
    private SortedMap<Instant, List<MemberId>> due(Collection<MemberId> several, Instant after, Rhythm rhythm) {
        Map<ZoneId, Instant> moments = new HashMap<>();
        SortedMap<Instant, List<MemberId>> due = new TreeMap<>();
        members.zones(several)
                .forEach((member, zone) -> due.computeIfAbsent(
                                moments.computeIfAbsent(zone, there -> rhythm.due(after, there)),
                                first -> new ArrayList<>())
                        .add(member));
        return due;
    }
}
