package kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.Introductions.Request;
import kith.invitation.Claim;
import kith.invitation.Invitations.Insistence;
import kith.invitation.Invitations.Letter;
import kith.invitation.Pair;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.TooMany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom one may ask for an introduction, how often, and in what words. */
class AskingBoundsTest extends AmongThree {

    /** No two alike. */
    private static final List<String> REASONS = List.of(
            "Your sluice at Greetsiel opens by itself at half tide. Ours sticks; which hinge did you take in the end?",
            "The bakery in Leer still fires with peat, you wrote. I have the ledger of its founder. Shall we read it together?",
            "You restored the organ of Rysum in 2019. A pipe of ours whistles at low notes, and nobody here dares to open it.",
            "In your class the children count terns from a kite. I built the camera; may I come by with a lighter one?",
            "Your column on night trains left out Norddeich. I drove that line for nine years and kept every timetable.",
            "You asked in the museum who wove the blue sail. My aunt did, and she would tell you how the dye was made.",
            "The lighthouse club needs a roofer who does not mind wind. I am one, with Saturdays free until November.",
            "Your seed library has no winter leek from Wangerooge. I grow forty of them and would trade for your beans.",
            "You translate Frisian wills. I found one behind a tile stove; three lines of it make no sense to me at all.",
            "The chess evening in Aurich ended with your problem on the board. I think that white mates in six, not in seven.",
            "You measure rain with a jar from 1962. So do I; between our gardens the difference is a third, every spring.");

    @Autowired
    private AskingStore asking;

    @Autowired
    private Limits limits;

    @Autowired
    private JdbcClient sql;

    private void suspend(MemberId member) {
        sql.sql("update member set standing = 'suspended' where member_id = :id")
                .param("id", member.value())
                .update();
    }

    @Test
    void isBoundedForTheGoBetweenWhoMayAlsoRefuseToBeAsked() {
        List<IntroductionId> waiting = askedByOthers(5);
        refuses(Reason.NOT_AVAILABLE, this::ask);
        // By a place that is free again others could tell of a quiet decline.
        replies.decline(ben, waiting.getFirst(), false, "");
        refuses(Reason.NOT_AVAILABLE, this::ask);
        replies.decline(ben, waiting.getLast(), true, "");
        refuses(Reason.NOT_AVAILABLE, this::ask);
        told();
        endings.withdraw(ada, ask());

        MemberId dora = members.join("Dora Vance");
        connections.connect(ada, dora, SINCE);
        connections.connect(cleo, dora, SINCE);
        asking.set(dora, false);
        refuses(Reason.NOT_AVAILABLE, () -> introductions.ask(new Trio(dora, ada, cleo), new Request(NOTE, WHY, true)));
        asking.set(dora, true);
        introductions.ask(new Trio(dora, ada, cleo), new Request(NOTE, WHY, true));
    }

    private List<IntroductionId> askedByOthers(int many) {
        List<IntroductionId> asked = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            MemberId other = members.join("Other " + i);
            connections.connect(ben, other, SINCE);
            asked.add(introductions.ask(new Trio(ben, other, cleo), new Request(NOTE, WHY, true)));
        }
        return asked;
    }

    /** Whom the go-between cannot see takes no place: such a request cannot be answered. */
    @Test
    void whoIsGoneHoldsNoPlace() throws InterruptedException {
        IntroductionId id = askedByOthers(5).getFirst();
        MemberId other = cards.find(ben, id).orElseThrow().one().id();
        suspend(other);
        until(() -> hidden(ben, id));
        ask();
    }

    @Test
    void aGoBetweenWhoIsGoneStandsInNobodysWay() throws InterruptedException {
        IntroductionId id = ask();
        MemberId dora = members.join("Dora Vance");
        connections.connect(ada, dora, SINCE);
        connections.connect(cleo, dora, SINCE);
        suspend(ben);
        until(() -> hidden(ada, id));
        introductions.ask(new Trio(dora, ada, cleo), new Request(NOTE, WHY, true));
    }

    @Test
    void oneAskerCannotTakeAllThePlacesOfAGoBetween() {
        for (int i = 0; i < 3; i++) {
            MemberId other = members.join("Other " + i);
            connections.connect(ben, other, SINCE);
            Trio trio = new Trio(ben, ada, other);
            if (i < 2) {
                replies.decline(ben, introductions.ask(trio, new Request(NOTE, REASONS.get(i), true)), false, "");
            } else {
                refuses(Reason.ENOUGH_WITH_ONE, () -> introductions.ask(trio, new Request(NOTE, REASONS.get(2), true)));
            }
        }
    }

    @Test
    void whoTakesItBackTakesABreath() {
        endings.withdraw(ada, ask());
        refuses(Reason.NOT_YET, this::ask);
        endings.withdraw(ben, offer());
        refuses(Reason.NOT_YET, this::offer);
        clock.advance(Duration.ofDays(1));
        ask();
        offer();
    }

    @Test
    void oneAsksAndOffersSoOftenADay() {
        for (int i = 0; i < 20; i++) {
            limits.attempt(Limit.INTRODUCTION_ASKS, ada.toString());
            limits.attempt(Limit.INTRODUCTION_OFFERS, ben.toString());
        }
        assertThatThrownBy(this::ask).isInstanceOf(TooMany.class);
        assertThatThrownBy(this::offer).isInstanceOf(TooMany.class);
        clock.advance(Duration.ofDays(1));
        ask();
        offer();
    }

    /** What is alike is refused while it can be mended: once it waits for a go-between, only they could send it back. */
    @Test
    void whatOneHasAskedBeforeIsComparedWhenAskingAndNotAgainWhenItIsPassedOn() {
        List<IntroductionId> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Trio trio = between(i);
            if (i < 4) {
                asked.add(introductions.ask(trio, new Request(NOTE, WHY, true)));
            } else {
                refuses(Reason.CANNED, () -> introductions.ask(trio, new Request(NOTE, WHY, true)));
            }
        }
        // Meanwhile Ada writes the same to others herself.
        for (int i = 0; i < 4; i++) {
            invitations.send(
                    new Pair(ada, members.join("Reader " + i)),
                    new Letter(new Claim("search", "", Map.of()), WHY, "", Insistence.AS_IT_IS));
        }
        for (IntroductionId id : asked) {
            MemberId via = cards.find(ada, id).orElseThrow().introducer().id();
            assertThat(forwarding.forward(via, id, WORDS)).isNotNull();
        }
    }

    /** Ada, somebody else, and somebody whom that one knows. */
    private Trio between(int i) {
        MemberId via = members.join("Via " + i);
        MemberId target = members.join("Target " + i);
        connections.connect(ada, via, SINCE);
        connections.connect(via, target, SINCE);
        return new Trio(via, ada, target);
    }

    @Test
    void oneMayHaveSoManyOut() {
        for (int i = 0; i < 11; i++) {
            Trio trio = between(i);
            Request request = new Request(NOTE, REASONS.get(i), true);
            if (i < 10) {
                introductions.ask(trio, request);
            } else {
                refuses(Reason.ENOUGH_OUT, () -> introductions.ask(trio, request));
            }
        }
    }

    @Test
    void cannotBeAskedOfSomebodyWhoDoesNotKnowBoth() {
        MemberId dora = members.join("Dora Vance");
        refuses(Reason.NOT_AVAILABLE, () -> introductions.ask(new Trio(dora, ada, cleo), new Request(NOTE, WHY, true)));
        connections.connect(ada, dora, SINCE);
        refuses(Reason.NOT_AVAILABLE, () -> introductions.ask(new Trio(dora, ada, cleo), new Request(NOTE, WHY, true)));
        refuses(Reason.NOT_THREE, () -> introductions.ask(new Trio(ben, ada, ada), new Request(NOTE, WHY, true)));
    }

    @Test
    void wordsThatCouldGoToAnyoneAreNotSent() {
        String canned = "I'd like to add you to my professional network on LinkedIn.";
        refuses(Reason.CANNED, () -> introductions.ask(new Trio(ben, ada, cleo), new Request(NOTE, canned, true)));
        refuses(Reason.CANNED, () -> introductions.ask(new Trio(ben, ada, cleo), new Request(canned, WHY, true)));
        String thin = "My best friend Molly says I should connect with you.";
        refuses(Reason.THIN, () -> introductions.ask(new Trio(ben, ada, cleo), new Request(NOTE, thin, false)));
        introductions.ask(new Trio(ben, ada, cleo), new Request(NOTE, thin, true));
    }
}
