package kith.mail;

import java.time.Instant;
import java.time.ZoneId;
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
        Topic topic = kind.topic();
        if (topic == null || !isOpen()) {
            return;
        }
        Rhythm rhythm = choices.of(member, topic);
        if (rhythm == Rhythm.AT_ONCE) {
            outbox.add(Fresh.now(member, kind, about, at));
        } else if (rhythm.gathers()) {
            gather(member, kind, about, at, rhythm);
        }
    }

    private void gather(MemberId member, Kind kind, long about, Instant at, Rhythm rhythm) {
        ZoneId zone = members.zone(member);
        Instant due = rhythm.due(at, zone);
        // Told of late, for instance after a crash: that letter has left, and the next one tells of it.
        while (outbox.digestIsClosed(member, due)) {
            due = rhythm.due(due, zone);
        }
        outbox.add(new Fresh(member, kind, about, at, State.GATHERING, due));
        outbox.add(new Fresh(member, Kind.DIGEST, 0, due, State.WAITING, due));
    }
}
