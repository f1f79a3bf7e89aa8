package kith.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import kith.invitation.InvitationEvent;
import kith.mail.Queued.Fresh;
import kith.mail.Queued.State;
import kith.member.MemberId;
import kith.member.Members;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Listens to what happens to invitations and puts a letter into the outbox, at once or for the next digest, as its recipient chose. */
@Component
class InvitationMail {

    private final Outbox outbox;
    private final Choices choices;
    private final Members members;
    private final MailServer server;

    InvitationMail(Outbox outbox, Choices choices, Members members, MailServer server) {
        this.outbox = outbox;
        this.choices = choices;
        this.members = members;
        this.server = server;
    }

    /** Without a mail server nothing waits for one: letters about invitations would be stale when it comes. */
    @ApplicationModuleListener
    void on(InvitationEvent event) {
        if (server.there()) {
            kind(event).ifPresent(kind -> queue(kind, event));
        }
    }

    private void queue(Kind kind, InvitationEvent event) {
        MemberId member = switch (kind) {
            case SENT, ANSWERED -> event.recipient();
            default -> event.sender();
        };
        Topic topic = kind.topic();
        Rhythm rhythm = topic == null ? Rhythm.NEVER : choices.of(member, topic);
        if (rhythm == Rhythm.AT_ONCE) {
            outbox.add(Fresh.now(member, kind, event.id().value(), event.at()));
        } else if (rhythm.gathers()) {
            ZoneId zone = members.zone(member);
            Instant due = rhythm.due(event.at(), zone);
            // Told of late, for instance after a crash: that letter has left, and the next one tells of it.
            while (outbox.digestIsClosed(member, due)) {
                due = rhythm.due(due, zone);
            }
            outbox.add(new Fresh(member, kind, event.id().value(), event.at(), State.GATHERING, due));
            outbox.add(new Fresh(member, Kind.DIGEST, 0, due, State.WAITING, due));
        }
    }

    /** What waits folded is no news. */
    private static Optional<Kind> kind(InvitationEvent event) {
        return switch (event) {
            case InvitationEvent.Sent sent -> sent.folded() ? Optional.empty() : Optional.of(Kind.SENT);
            case InvitationEvent.Asked _ -> Optional.of(Kind.ASKED);
            case InvitationEvent.Answered _ -> Optional.of(Kind.ANSWERED);
            case InvitationEvent.Accepted _ -> Optional.of(Kind.ACCEPTED);
            case InvitationEvent.Thanked _ -> Optional.of(Kind.THANKED);
            case InvitationEvent.Declined _ -> Optional.of(Kind.DECLINED);
        };
    }
}
