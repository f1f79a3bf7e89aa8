package kith.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kith.demo.Script.Letter;
import kith.demo.Script.Step;
import kith.invitation.Answers;
import kith.invitation.CannotInvite;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Claim;
import kith.invitation.Draft;
import kith.invitation.Drafts;
import kith.invitation.InvitationId;
import kith.invitation.InvitationJobs;
import kith.invitation.Invitations;
import kith.invitation.Invitations.Insistence;
import kith.invitation.Outgoing;
import kith.invitation.Pair;
import kith.invitation.Refusal;
import kith.invitation.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes and answers the invitations of the demo community. */
@Component
class Letters {

    private final Invitations invitations;
    private final Answers answers;
    private final Refusals refusals;
    private final Outgoing outgoing;
    private final Drafts drafts;
    private final InvitationJobs jobs;

    Letters(
            Invitations invitations,
            Answers answers,
            Refusals refusals,
            Outgoing outgoing,
            Drafts drafts,
            InvitationJobs jobs) {
        this.invitations = invitations;
        this.answers = answers;
        this.refusals = refusals;
        this.outgoing = outgoing;
        this.drafts = drafts;
        this.jobs = jobs;
    }

    /** Adds a letter to the story, with all that follows from it. */
    void add(Letter letter, Cast cast, Story story) {
        InvitationId[] sent = new InvitationId[1];
        Instant written = story.ago(letter.daysAgo(), letter.hour());
        String first = letter.firstTry();
        if (first != null) {
            story.at(written.minus(Duration.ofMinutes(4)), () -> comeBack(letter, first, cast));
        }
        story.at(written, () -> sent[0] = send(letter, cast));
        for (Step step : letter.then()) {
            Instant at = story.ago(step.daysAgo(), (letter.hour() + 3) % 24);
            story.at(at, () -> take(step, new Pair(cast.of(letter.from()), cast.of(letter.to())), sent[0]));
            // Past the five minutes in which a decline can be undone.
            story.at(at.plus(Duration.ofMinutes(6)), jobs::tellRefusals);
            story.at(at.plus(Duration.ofDays(61)), jobs::expire);
        }
        story.at(written.plus(Duration.ofDays(181)), jobs::expire);
    }

    void keep(Script.Sketch sketch, Cast cast) {
        drafts.keep(
                new Pair(cast.of(sketch.from()), cast.of(sketch.to())),
                new Draft(claim(sketch.how(), sketch.to(), cast).choice(), Map.of(), sketch.why(), ""));
    }

    private InvitationId send(Letter letter, Cast cast) {
        return send(letter, letter.why(), letter.asItIs() ? Insistence.AS_IT_IS : Insistence.NONE, cast);
    }

    private InvitationId send(Letter letter, String why, Insistence insistence, Cast cast) {
        Claim claim = claim(letter.how(), letter.to(), cast);
        return invitations.send(
                new Pair(cast.of(letter.from()), cast.of(letter.to())),
                new Invitations.Letter(claim, why, words(letter.answer()), insistence));
    }

    private void comeBack(Letter letter, String first, Cast cast) {
        try {
            send(letter, first, Insistence.NONE, cast);
        } catch (CannotInvite asked) {
            if (asked.reason() == Reason.THIN || asked.reason() == Reason.CANNED) {
                return;
            }
            throw asked;
        }
        throw new IllegalStateException("In the demo community this was meant to come back: " + first);
    }

    private void take(Step step, Pair pair, InvitationId id) {
        switch (step.what()) {
            case "ask" -> answers.ask(pair.recipient(), id, words(step.text()));
            case "answer" -> outgoing.answer(pair.sender(), id, words(step.text()), words(step.why()));
            case "accept" -> answers.accept(pair.recipient(), id);
            case "decline" -> refusals.decline(pair.recipient(), id, manner(step), words(step.words()));
            case "thank" -> answers.thank(pair.recipient(), id, words(step.text()));
            case "confirm" -> answers.confirmMeeting(pair.recipient(), id);
            case "send_back" -> answers.sendBack(pair.recipient(), id);
            case "withdraw" -> outgoing.withdraw(pair.sender(), id);
            case "set_aside" -> answers.setAside(pair.recipient(), id, true);
            default -> throw new IllegalStateException("The demo community does not know how to " + step.what());
        }
    }

    private static Refusal.Manner manner(Step step) {
        if ("not_now".equals(step.again())) {
            return Refusal.Manner.NOT_NOW;
        }
        return Boolean.TRUE.equals(step.told()) ? Refusal.Manner.NOT_AGAIN : Refusal.Manner.QUIET;
    }

    private static Claim claim(Map<String, String> how, String to, Cast cast) {
        Map<String, String> blanks = new HashMap<>(how);
        String kind = how.getOrDefault("kind", "");
        String label = how.get("link");
        String of = label != null
                ? cast.link(to, label).token()
                : how.getOrDefault("group", how.getOrDefault("organisation", ""));
        return new Claim(kind, of, blanks);
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }
}
