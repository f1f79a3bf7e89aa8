package kith.recommendation;

import java.time.Clock;
import java.time.Duration;
import java.time.Year;
import java.util.List;
import kith.member.MemberId;
import kith.member.Members;
import kith.member.Portrait;
import kith.reason.Assessment;
import kith.reason.Grade;
import kith.reason.Praise;
import kith.reason.Recipient;
import kith.recommendation.CannotRecommend.Reason;
import kith.web.PlainText;
import org.springframework.stereotype.Component;

/** Makes what somebody typed into a testimony, and says whether it may go out. */
@Component
class RecommendationJudge {

    static final int WORDS_AT_LEAST = 50;
    static final int WORDS_AT_MOST = 2_000;
    static final int NOTE_AT_LEAST = 20;
    static final int NOTE_AT_MOST = 500;
    static final int OWN_AT_MOST = 60;
    static final int FIRST_YEAR = 1930;

    /** How long an author's words on others are held against new ones. */
    private static final Duration LATELY = Duration.ofDays(365);

    private static final int COMPARED = 50;

    private final Praise praise = Praise.load();
    private final Members members;
    private final AuthoredRecommendationStore authored;
    private final Clock clock;

    RecommendationJudge(Members members, AuthoredRecommendationStore authored, Clock clock) {
        this.members = members;
        this.authored = authored;
        this.clock = clock;
    }

    /**
     * What was typed, clean.
     *
     * @throws CannotRecommend if something in it is missing, or will not do
     */
    Testimony testimony(Testimony typed) {
        String own = typed.relation() == Relation.OTHER ? PlainText.line(typed.own()) : "";
        if (typed.relation() == Relation.OTHER && (own.isEmpty() || PlainText.length(own) > OWN_AT_MOST)) {
            throw new CannotRecommend(Reason.OWN_RELATION, OWN_AT_MOST);
        }
        int last = Year.now(clock).getValue();
        Integer to = typed.to();
        if (typed.from() < FIRST_YEAR || typed.from() > last || (to != null && (to < typed.from() || to > last))) {
            throw new CannotRecommend(Reason.YEARS, String.valueOf(FIRST_YEAR), String.valueOf(last));
        }
        String words = PlainText.lines(typed.words());
        int length = PlainText.length(words);
        if (length < WORDS_AT_LEAST) {
            throw new CannotRecommend(Reason.WORDS_SHORT, WORDS_AT_LEAST, length);
        }
        if (length > WORDS_AT_MOST) {
            throw new CannotRecommend(Reason.WORDS_LONG, WORDS_AT_MOST, length);
        }
        return new Testimony(typed.relation(), own, typed.from(), to, words);
    }

    /** What somebody would like to be recommended for. */
    static String note(String typed) {
        String note = PlainText.lines(typed);
        int length = PlainText.length(note);
        if (length < NOTE_AT_LEAST) {
            throw new CannotRecommend(Reason.NOTE_SHORT, NOTE_AT_LEAST, length);
        }
        if (length > NOTE_AT_MOST) {
            throw new CannotRecommend(Reason.NOTE_LONG, NOTE_AT_MOST, length);
        }
        return note;
    }

    /** What should be otherwise. */
    static String change(String typed) {
        String change = PlainText.lines(typed);
        if (change.isEmpty()) {
            throw new CannotRecommend(Reason.CHANGE_MISSING);
        }
        if (PlainText.length(change) > NOTE_AT_MOST) {
            throw new CannotRecommend(Reason.CHANGE_LONG, NOTE_AT_MOST, PlainText.length(change));
        }
        return change;
    }

    Assessment read(MemberId author, MemberId subject, String words) {
        Portrait portrait = members.portrait(author, subject);
        return praise.assess(
                words,
                new Recipient(portrait.name(), portrait.otherNames(), List.of()),
                authored.wordsOfOthers(author, subject, clock.instant().minus(LATELY), COMPARED));
    }

    /**
     * Lets the words go out, or asks about them.
     *
     * @param asItIs whether the author has been asked and means them so
     * @throws CannotRecommend if they could be about anybody
     */
    void admit(MemberId author, MemberId subject, String words, boolean asItIs) {
        Assessment found = read(author, subject, words);
        if (found.grade() == Grade.CANNED) {
            throw new CannotRecommend(Reason.CANNED, found);
        }
        if (found.grade() == Grade.THIN && !asItIs) {
            throw new CannotRecommend(Reason.THIN, found);
        }
    }
}
