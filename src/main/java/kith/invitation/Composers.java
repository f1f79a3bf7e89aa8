package kith.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kith.coach.Prompts;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitations.Insistence;
import kith.member.Members;
import kith.reason.Finding;
import kith.web.PlainText;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the composer for two people. */
@Component
class Composers {

    /** Doors that are open to somebody who comes another way. */
    private static final Set<Reason> ASKING_FOR_MORE = EnumSet.of(Reason.DOOR_PROVED, Reason.DOOR_INTRODUCED);

    private final Doorkeeper doorkeeper;
    private final Hows hows;
    private final Coach coach;
    private final Judge judge;
    private final Allowances allowances;
    private final Members members;
    private final Words words;
    private final Clock clock;

    Composers(
            Doorkeeper doorkeeper,
            Hows hows,
            Coach coach,
            Judge judge,
            Allowances allowances,
            Members members,
            Words words,
            Clock clock) {
        this.doorkeeper = doorkeeper;
        this.hows = hows;
        this.coach = coach;
        this.judge = judge;
        this.allowances = allowances;
        this.members = members;
        this.words = words;
        this.clock = clock;
    }

    /** The invitation that the other wrote and that waits for an answer: no need to write one then. */
    Optional<InvitationId> waitingFor(Pair pair) {
        return doorkeeper.theirs(pair);
    }

    /**
     * The composer with the draft, or empty.
     *
     * @param brought the how that the sender comes with, as in {@link Claim#choice}; empty if none
     * @throws CannotInvite if the door is closed for this sender
     */
    Composer open(Pair pair, Optional<ComposerForm> draft, String brought) {
        ComposerForm begun = draft.orElse(ComposerForm.EMPTY);
        ComposerForm form = brought.isEmpty() ? begun : begun.bringing(brought);
        List<Offer> offers = offers(pair, form);
        boolean holds = brought.isEmpty()
                || offers.stream().anyMatch(offer -> offer.claim().choice().equals(brought));
        String choice = holds ? form.choice() : begun.choice();
        return composer(
                pair,
                offers,
                form.choosing(draft.isEmpty() && choice.isEmpty() ? preferred(offers) : choice),
                holds ? null : new CannotInvite(Reason.HOW_OVER));
    }

    /** The composer again, with what was typed and why it did not go out. */
    Composer reopen(Pair pair, ComposerForm form, CannotInvite refused) {
        return composer(pair, offers(pair, form), form, refused);
    }

    /** What to ask the sender about the words so far; nothing before there are any. */
    Prompts prompts(Pair pair, ComposerForm form) {
        String why = PlainText.lines(form.why());
        int length = PlainText.length(why);
        if (length < OwnWords.WHY_AT_LEAST || length > OwnWords.WHY_AT_MOST) {
            return Prompts.NONE;
        }
        Claim claim = hows.knows(form.claim()) ? form.claim() : null;
        List<Finding> findings = coach.read(pair, claim, why, clock.instant()).findings();
        boolean leans = Prompts.kinds(findings).contains(Finding.Kind.THIRD_PARTY);
        return Prompts.of(findings, why).instead(leans ? coach.alternatives(pair) : List.of());
    }

    Composer.Closed closed(Pair pair, CannotInvite refused) {
        return new Composer.Closed(
                members.portrait(pair.sender(), pair.recipient()),
                words.text(refused),
                words.text("invitation.closed." + refused.reason().name().toLowerCase(Locale.ROOT)),
                refused.reason() == Reason.ALREADY_OPEN ? "/invitations/" + refused.args()[0] : null,
                ASKING_FOR_MORE.contains(refused.reason()) ? coach.alternatives(pair) : List.of());
    }

    private List<Offer> offers(Pair pair, ComposerForm form) {
        Instant now = clock.instant();
        Doorstep step = doorkeeper.mayWrite(pair, now);
        allowances.check(pair.sender());
        return doorkeeper.admitted(step, hows.offers(pair, form.brought(), now));
    }

    /** What the server found is chosen beforehand; a word of the sender's own is for them to choose. */
    private static String preferred(List<Offer> offers) {
        return offers.isEmpty() || offers.getFirst().strength() == Strength.SAID
                ? ""
                : offers.getFirst().claim().choice();
    }

    private Composer composer(Pair pair, List<Offer> offers, ComposerForm form, @Nullable CannotInvite refused) {
        return new Composer(
                members.portrait(pair.sender(), pair.recipient()),
                members.openingQuestion(pair.recipient()),
                offers,
                form,
                prompts(pair, form),
                refused == null ? null : words.text(refused),
                refused == null ? null : insistence(pair, refused.reason()),
                allowances.of(pair.sender()));
    }

    private @Nullable Insistence insistence(Pair pair, Reason refused) {
        return switch (refused) {
            case THIN -> Insistence.AS_IT_IS;
            case CANNED -> judge.mayContest(pair) ? Insistence.CONTESTED : null;
            default -> null;
        };
    }
}
