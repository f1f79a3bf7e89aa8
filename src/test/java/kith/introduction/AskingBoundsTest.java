package kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.Introductions.Request;
import kith.member.MemberId;
import kith.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom one may ask for an introduction, how often, and in what words. */
class AskingBoundsTest extends AmongThree {

    @Autowired
    private AskingStore asking;

    @Test
    void isBoundedForTheGoBetweenWhoMayAlsoRefuseToBeAsked() {
        for (int i = 0; i < 5; i++) {
            MemberId other = members.join("Other " + i);
            connections.connect(ben, other, SINCE);
            introductions.ask(new Trio(ben, ada, other), new Request(NOTE, WHY + " " + "xyz".repeat(i), true));
        }
        refuses(Reason.NOT_AVAILABLE, this::ask);

        MemberId dora = members.join("Dora Vance");
        connections.connect(ada, dora, SINCE);
        connections.connect(cleo, dora, SINCE);
        asking.set(dora, false);
        refuses(Reason.NOT_AVAILABLE, () -> introductions.ask(new Trio(dora, ada, cleo), new Request(NOTE, WHY, true)));
        asking.set(dora, true);
        introductions.ask(new Trio(dora, ada, cleo), new Request(NOTE, WHY, true));
    }

    @Test
    void oneMayHaveSoManyOut() {
        List<MemberId> between = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            MemberId via = members.join("Via " + i);
            MemberId target = members.join("Target " + i);
            connections.connect(ada, via, SINCE);
            connections.connect(via, target, SINCE);
            between.add(target);
            Trio trio = new Trio(via, ada, target);
            if (i < 10) {
                introductions.ask(trio, new Request(NOTE, WHY, true));
            } else {
                refuses(Reason.ENOUGH_OUT, () -> introductions.ask(trio, new Request(NOTE, WHY, true)));
            }
        }
        assertThat(between).hasSize(11);
    }

    @Test
    void cannotBeAskedOfSomebodyWhoDoesNotKnowBoth() {
        MemberId dora = members.join("Dora Vance");
        refuses(Reason.NOT_AVAILABLE, () -> introductions.ask(new Trio(dora, ada, cleo), new Request(NOTE, WHY, true)));
        connections.connect(ada, dora, SINCE);
        refuses(Reason.NOT_AVAILABLE, () -> introductions.ask(new Trio(dora, ada, cleo), new Request(NOTE, WHY, true)));
        assertThatThrownBy(() -> introductions.ask(new Trio(ben, ada, ada), new Request(NOTE, WHY, true)))
                .isInstanceOf(NotFound.class);
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
