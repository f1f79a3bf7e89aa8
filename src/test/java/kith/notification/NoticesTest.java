package kith.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kith.KithTest;
import kith.MovableClock;
import kith.invitation.InvitationEvent;
import kith.invitation.InvitationId;
import kith.member.MemberBlocked;
import kith.member.MemberId;
import kith.member.Members;
import kith.notification.Notice.Kind;
import kith.web.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.AopTestUtils;

@KithTest
class NoticesTest {

    private static final InvitationId ONE = new InvitationId(4_000_001);

    private final Notices notices;
    private final NoticeStore store;
    private final MovableClock clock;
    private final Members members;
    private final MemberId ada;
    private final MemberId ben;
    private final Instant now;

    NoticesTest(Notices notices, NoticeStore store, Members members, MovableClock clock) {
        // Itself, not what Spring puts before it: its listeners then run here and now.
        this.notices = AopTestUtils.getTargetObject(notices);
        this.store = store;
        this.clock = clock;
        this.members = members;
        this.ada = members.join("Sending Ada");
        this.ben = members.join("Receiving Ben");
        this.now = clock.instant();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void tellsWhomItConcernsOnceHoweverOftenTheEventComes() {
        List<InvitationEvent> events = List.of(
                new InvitationEvent.Sent(ONE, ada, ben, now, false),
                new InvitationEvent.Asked(ONE, ada, ben, now.plusSeconds(1)),
                new InvitationEvent.Answered(ONE, ada, ben, now.plusSeconds(2)),
                new InvitationEvent.Asked(ONE, ada, ben, now.plusSeconds(3)),
                new InvitationEvent.Accepted(ONE, ada, ben, now.plusSeconds(4)),
                new InvitationEvent.Declined(ONE, ada, ben, now.plusSeconds(5)));
        events.forEach(notices::on);
        events.forEach(notices::on);

        assertThat(told(ben)).extracting(Notice::kind).containsExactly(Kind.ANSWERED, Kind.SENT);
        assertThat(told(ada))
                .extracting(Notice::kind)
                .containsExactly(Kind.DECLINED, Kind.ACCEPTED, Kind.ASKED, Kind.ASKED);
        assertThat(told(ben)).extracting(Notice::other).containsOnly(ada);
        assertThat(told(ada)).extracting(Notice::other).containsOnly(ben);
        assertThat(told(ada)).extracting(Notice::invitation).containsOnly(ONE);
        assertThat(told(ben).getFirst().at())
                .isEqualTo(now.plusSeconds(2).plusNanos(500).truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void isSilentAboutWhatWaitsFolded() {
        notices.on(new InvitationEvent.Sent(ONE, ada, ben, now, true));
        assertThat(told(ben)).isEmpty();
        assertThat(waits(ben)).isFalse();
    }

    private boolean waits(MemberId member) {
        return members.you(member).orElseThrow().news();
    }

    @Test
    void tellsBothWhereTwoInvitationsCross() {
        notices.on(new InvitationEvent.Accepted(ONE, ada, ben, now));
        notices.on(new InvitationEvent.Accepted(new InvitationId(4_000_002), ben, ada, now));
        assertThat(told(ada)).extracting(Notice::kind).containsExactly(Kind.ACCEPTED);
        assertThat(told(ben)).extracting(Notice::kind).containsExactly(Kind.ACCEPTED);
    }

    @Test
    void pagesTheLatestFirstAndMarksNoMoreThanWasShown() {
        notices.on(new InvitationEvent.Sent(ONE, ada, ben, now, false));
        notices.on(new InvitationEvent.Answered(ONE, ada, ben, now.plusSeconds(1)));
        Notice latest = told(ben).getFirst();
        assertThat(store.page(ben, Mark.LATEST, 1)).containsExactly(latest);
        assertThat(store.page(ben, new Mark(latest.at(), latest.id()), 5))
                .extracting(Notice::kind)
                .containsExactly(Kind.SENT);

        notices.on(new InvitationEvent.Answered(ONE, ada, ben, now.plusSeconds(2)));
        store.read(ben, latest.id(), now);
        store.read(ada, Long.MAX_VALUE, now);
        assertThat(told(ben)).extracting(Notice::unread).containsExactly(true, false, false);
        assertThat(waits(ben)).isTrue();
        store.read(ben, Long.MAX_VALUE, now);
        assertThat(waits(ben)).isFalse();
    }

    @Test
    void forgetsAfter180Days() {
        notices.on(new InvitationEvent.Sent(ONE, ada, ben, now, false));
        notices.on(new InvitationEvent.Answered(ONE, ada, ben, now.plus(Duration.ofDays(1))));
        clock.advance(Duration.ofDays(180).plusMinutes(1));
        notices.clear();
        assertThat(told(ben)).extracting(Notice::kind).containsExactly(Kind.ANSWERED);
    }

    @Test
    void forgetsWhatOneBlocksAndWhoIsBlocked() {
        notices.on(new InvitationEvent.Sent(ONE, ada, ben, now, false));
        notices.on(new InvitationEvent.Asked(ONE, ada, ben, now));
        notices.on(new MemberBlocked(ben, ada, now));
        assertThat(told(ada)).isEmpty();
        assertThat(told(ben)).isEmpty();
    }

    private List<Notice> told(MemberId member) {
        return store.page(member, Mark.LATEST, 20);
    }
}
