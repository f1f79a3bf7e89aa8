package kith.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kith.access.AccountEvent;
import kith.invitation.InvitationEvent;
import kith.member.Attention;
import kith.member.MemberBlocked;
import kith.member.MemberId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Listens to what happens to invitations, and to accounts where it is not by their owner, and tells whom it concerns, once. */
@Component
class Notices implements Attention {

    /** How long a notice is kept: as long as an invitation lives. */
    static final Duration LIFE = Duration.ofDays(180);

    private static final int BATCH = 1_000;

    private final Noticeboard board;
    private final NoticeStore store;
    private final Clock clock;

    Notices(Noticeboard board, NoticeStore store, Clock clock) {
        this.board = board;
        this.store = store;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(InvitationEvent event) {
        notice(event).ifPresent(board::post);
    }

    /** Nobody else is named, so that no block takes it away again. */
    @ApplicationModuleListener
    void on(AccountEvent event) {
        if (event instanceof AccountEvent.LinkRevealed(MemberId member, Instant at)) {
            board.post(new Notice.Fresh(member, Notice.Kind.REVEALED, null, member, at));
        }
    }

    /** Neither hears of the other any more, what was told before included. */
    @ApplicationModuleListener
    void on(MemberBlocked blocked) {
        store.deleteOf(blocked.by(), blocked.whom());
        store.deleteOf(blocked.whom(), blocked.by());
    }

    @Override
    public Place place() {
        return Place.NOTICES;
    }

    @Override
    public String waiting() {
        return NoticeStore.UNREAD;
    }

    /** Any number of servers may do so at once. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void clear() {
        Instant than = clock.instant().minus(LIFE);
        int gone;
        do {
            gone = store.deleteOlder(than, BATCH);
        } while (gone == BATCH);
    }

    /** An invitation that waits folded is no news: it would not be folded if it were. */
    private static Optional<Notice.Fresh> notice(InvitationEvent event) {
        return switch (event) {
            case InvitationEvent.Sent sent -> sent.folded() ? Optional.empty() : toRecipient(sent, Notice.Kind.SENT);
            case InvitationEvent.Asked asked -> toSender(asked, Notice.Kind.ASKED);
            case InvitationEvent.Answered answered -> toRecipient(answered, Notice.Kind.ANSWERED);
            case InvitationEvent.Accepted accepted -> toSender(accepted, Notice.Kind.ACCEPTED);
            case InvitationEvent.Thanked thanked -> toSender(thanked, Notice.Kind.THANKED);
            case InvitationEvent.Declined declined -> toSender(declined, Notice.Kind.DECLINED);
        };
    }

    private static Optional<Notice.Fresh> toRecipient(InvitationEvent event, Notice.Kind kind) {
        return Optional.of(new Notice.Fresh(event.recipient(), kind, event.id().value(), event.sender(), event.at()));
    }

    private static Optional<Notice.Fresh> toSender(InvitationEvent event, Notice.Kind kind) {
        return Optional.of(new Notice.Fresh(event.sender(), kind, event.id().value(), event.recipient(), event.at()));
    }
}
