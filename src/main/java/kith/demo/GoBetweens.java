package kith.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import kith.introduction.Agreements;
import kith.introduction.Forwarding;
import kith.introduction.IntroductionEndings;
import kith.introduction.IntroductionId;
import kith.introduction.IntroductionReplies;
import kith.introduction.Introductions;
import kith.introduction.Trio;
import kith.invitation.Answers;
import kith.invitation.InvitationEvent;
import kith.invitation.InvitationId;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the introductions of the demo community. */
@Component
class GoBetweens implements Chapter {

    private final Introductions introductions;
    private final Forwarding forwarding;
    private final IntroductionReplies replies;
    private final Agreements agreements;
    private final IntroductionEndings endings;
    private final Answers answers;
    private final JsonMapper json;

    GoBetweens(
            Introductions introductions,
            Forwarding forwarding,
            IntroductionReplies replies,
            Agreements agreements,
            IntroductionEndings endings,
            Answers answers,
            JsonMapper json) {
        this.introductions = introductions;
        this.forwarding = forwarding;
        this.replies = replies;
        this.agreements = agreements;
        this.endings = endings;
        this.answers = answers;
        this.json = json;
    }

    /** An introduction that was asked for or offered, and what became of it. */
    record Told(
            String kind,
            String introducer,
            String one,
            String other,
            @Nullable String note,
            String why,
            int daysAgo,
            int hour,
            List<Turn> then) {}

    /** One step; {@code who} takes it where it could be either of two. */
    record Turn(
            @JsonProperty("do") String what,
            int daysAgo,
            @Nullable String text,
            @Nullable String who) {}

    /** An introduction on its way through the story: what is known of it once it has begun, and once it was passed on. */
    private static final class Course {

        private IntroductionId id = new IntroductionId(0);
        private InvitationId letter = new InvitationId(0);
    }

    @Override
    public void add(Cast cast, Story story) {
        for (Told told : Script.read(json, "introductions", Told[].class)) {
            Course course = new Course();
            story.at(story.ago(told.daysAgo(), told.hour()), () -> course.id = begin(told, trio(told, cast)));
            for (Turn turn : told.then()) {
                Instant at = story.ago(turn.daysAgo(), (told.hour() + 3) % 24);
                story.at(at, () -> take(turn, trio(told, cast), course, at, cast));
            }
        }
    }

    private IntroductionId begin(Told told, Trio trio) {
        return told.kind().equals("offered")
                ? introductions.offer(trio, told.why(), false)
                : introductions.ask(trio, new Introductions.Request(words(told.note()), told.why(), false));
    }

    private void take(Turn turn, Trio trio, Course course, Instant at, Cast cast) {
        IntroductionId id = course.id;
        switch (turn.what()) {
            case "ask" -> replies.ask(trio.introducer(), id, words(turn.text()));
            case "answer" -> replies.answer(trio.one(), id, words(turn.text()));
            case "forward" -> course.letter = forwarding.forward(trio.introducer(), id, words(turn.text()));
            case "accept" -> accept(trio, course.letter, at);
            case "tell" -> agreements.tell(trio.other(), id);
            case "yes" -> agreements.accept(cast.of(words(turn.who())), id);
            default -> throw new IllegalStateException("The demo community does not know how to " + turn.what());
        }
    }

    /** What follows from it is told at once: the story goes on before anybody could listen. */
    private void accept(Trio trio, InvitationId letter, Instant at) {
        MemberId target = trio.other();
        answers.accept(target, letter);
        endings.connected(new InvitationEvent.Accepted(letter, trio.one(), target, at));
    }

    private static Trio trio(Told told, Cast cast) {
        return new Trio(cast.of(told.introducer()), cast.of(told.one()), cast.of(told.other()));
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }
}
