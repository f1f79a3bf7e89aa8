package kith.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import kith.recommendation.Standing.State;
import kith.recommendation.Standing.Step;
import org.junit.jupiter.api.Test;

/** The steps between where a recommendation can stand. */
class StandingTest {

    @Test
    void everyStepHasItsPlaces() {
        assertThat(from(Step.WRITE)).containsExactlyInAnyOrder(State.ASKED, State.REFUSED);
        assertThat(from(Step.REVISE)).containsExactlyInAnyOrder(State.WAITING, State.CHANGE, State.ACCEPTED);
        assertThat(from(Step.ACCEPT)).containsExactlyInAnyOrder(State.WAITING, State.CHANGE, State.DECLINED);
        assertThat(from(Step.ASK_CHANGE)).containsExactlyInAnyOrder(State.WAITING, State.ACCEPTED);
        assertThat(from(Step.DECLINE)).containsExactlyInAnyOrder(State.WAITING, State.CHANGE);
        assertThat(from(Step.WITHDRAW)).containsExactlyInAnyOrder(State.WAITING, State.CHANGE, State.ACCEPTED);
        assertThat(from(Step.REFUSE)).containsExactly(State.ASKED);
        assertThat(from(Step.RETRACT)).containsExactly(State.ASKED);
    }

    @Test
    void whatWasTakenBackStaysSo() {
        for (Step step : Step.values()) {
            assertThat(step.from(State.WITHDRAWN)).as(step.name()).isFalse();
            assertThat(step.from(State.RETRACTED)).as(step.name()).isFalse();
        }
    }

    @Test
    void everyStateButTheFirstIsReached() {
        Set<State> reached = EnumSet.of(State.ASKED);
        Arrays.stream(Step.values()).forEach(step -> reached.add(step.to()));
        assertThat(reached).isEqualTo(EnumSet.allOf(State.class));
    }

    private static Set<State> from(Step step) {
        Set<State> from = EnumSet.allOf(State.class);
        from.removeIf(state -> !step.from(state));
        return from;
    }
}
