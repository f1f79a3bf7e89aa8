package kith.introduction;

import java.time.Instant;
import java.util.List;
import kith.member.MemberId;

/** Something that happened to an introduction, for modules above to tell people of. It carries who and when, never anybody's words. */
public sealed interface IntroductionEvent {

    IntroductionId id();

    /** Who did it. */
    MemberId by();

    Instant at();

    /** Whom to tell. */
    List<MemberId> told();

    /** Somebody asked a go-between to introduce them. */
    record Asked(IntroductionId id, MemberId introducer, MemberId by, Instant at) implements IntroductionEvent {
        @Override
        public List<MemberId> told() {
            return List.of(introducer);
        }
    }

    /** The go-between asked back. */
    record QuestionAsked(IntroductionId id, MemberId asker, MemberId by, Instant at) implements IntroductionEvent {
        @Override
        public List<MemberId> told() {
            return List.of(asker);
        }
    }

    /** Whoever asked for it answered the go-between. */
    record Answered(IntroductionId id, MemberId introducer, MemberId by, Instant at) implements IntroductionEvent {
        @Override
        public List<MemberId> told() {
            return List.of(introducer);
        }
    }

    /** The go-between passed it on; whom it is for hears of that by the invitation it became. */
    record Forwarded(IntroductionId id, MemberId asker, MemberId by, Instant at) implements IntroductionEvent {
        @Override
        public List<MemberId> told() {
            return List.of(asker);
        }
    }

    /** Somebody declined, and says so to whoever began it. */
    record Declined(IntroductionId id, MemberId whom, MemberId by, Instant at) implements IntroductionEvent {
        @Override
        public List<MemberId> told() {
            return List.of(whom);
        }
    }

    /** Its time is over without an answer, or with one that nobody is told of; {@code by} is whom it was with, who need not know. */
    record Expired(IntroductionId id, MemberId whom, MemberId by, Instant at) implements IntroductionEvent {
        @Override
        public List<MemberId> told() {
            return List.of(whom);
        }
    }

    /** Somebody thinks that two of their connections should know each other. */
    record Offered(IntroductionId id, MemberId one, MemberId other, MemberId by, Instant at)
            implements IntroductionEvent {
        @Override
        public List<MemberId> told() {
            return List.of(one, other);
        }
    }

    /** Both said yes to one that was offered, and are connected; {@code by} is who said it last. */
    record Agreed(IntroductionId id, MemberId introducer, MemberId one, MemberId other, MemberId by, Instant at)
            implements IntroductionEvent {
        @Override
        public List<MemberId> told() {
            return List.of(introducer, one, other);
        }
    }

    /** Whom somebody was introduced to lets the go-between know that the two are connected. */
    record Told(IntroductionId id, MemberId introducer, MemberId asker, MemberId by, Instant at)
            implements IntroductionEvent {
        @Override
        public List<MemberId> told() {
            return List.of(introducer);
        }
    }
}
