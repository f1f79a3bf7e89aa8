package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import kith.KithTest;
import kith.People;
import kith.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What somebody without an account tries, to keep Kith busy. */
@KithTest
@Timeout(30)
class HostileStrangerTest {

    /** A form's worth, in which every second mark belongs before the one that precedes it: to sort them takes minutes. */
    private static final String PILE = "a" + "\u0315\u0300".repeat(120_000);

    private final Visitor stranger;
    private final Visitor.Who member;

    HostileStrangerTest(People people) {
        this.stranger = people.stranger();
        this.member = people.member("Petra Member");
    }

    @Test
    void aPileOfMarksIsReadInNoTime() {
        assertThat(stranger.post("/sign-in", "address", member.address(), "password", PILE)
                        .status())
                .isEqualTo(422);
        assertThat(stranger.post("/sign-in", "address", PILE, "password", "x").status())
                .isEqualTo(422);
        assertThat(stranger.post("/register", "name", PILE, "address", "x", "password", "x")
                        .status())
                .isEqualTo(422);
    }
}
