package kith.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.connection.CommonGround.Shared;
import kith.connection.Tie;
import kith.member.MemberId;
import kith.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What having been at the same events says of two. */
class EventsInCommonTest extends Gathering {

    @Autowired
    EventsInCommon common;

    @Autowired
    Words words;

    @Test
    void eachFurtherEventMakesATieStrongerByLess() {
        Tie tie = new Tie(ines, leena);
        assertThat(strengths(tie)).isEmpty();
        EventId first = soon("First");
        bothRegistered(first);
        checkIn(ines, first);
        assertThat(strengths(tie)).as("one of them").isEmpty();
        checkIn(leena, first);
        assertThat(strengths(tie)).isEqualTo(Map.of(tie, 0.5));
        bothThere(soon("Second"));
        assertThat(strengths(tie).get(tie)).isBetween(0.66, 0.67);
        assertThat(strengths(new Tie(leena, ines)).values()).allMatch(strength -> strength > 0.6);
    }

    @Test
    void saysTheSmallestFirstAndEachOther() {
        EventId small = soon("Small");
        EventId large = soon("Large");
        bothThere(large);
        for (int n = 0; n < 4; n++) {
            checkIn(people.member("Filling In").id(), large);
        }
        bothThere(small);
        MemberId third = people.member("Tess Third").id();
        checkIn(third, large);

        Map<MemberId, List<Shared>> shared = common.with(ines, List.of(leena, third, organiser));
        assertThat(shared).containsOnlyKeys(leena, third);
        List<Shared> both = Objects.requireNonNull(shared.get(leena));
        String day = EventHow.say(
                LocalDate.ofInstant(event(small).starts(), event(small).zone()));
        assertThat(both)
                .extracting(one -> words.text(one.words()))
                .containsExactly("both checked in at Small, " + day, "both checked in at Large, " + day);
        assertThat(both).allMatch(Shared::proved);
        assertThat(both.getFirst().worth())
                .isGreaterThan(both.getLast().worth())
                .isLessThan(1);
        assertThat(shared.get(third)).hasSize(1);
    }

    @Test
    void regularsHaveNoMoreThanFewInCommon() {
        for (int n = 0; n < 7; n++) {
            bothThere(soon("Weekly " + n));
            organiser = people.member("Odile Marchetti").id();
        }
        assertThat(common.with(ines, List.of(leena)).get(leena)).hasSize(5);
        assertThat(common.with(leena, List.of())).isEmpty();
        assertThat(common.strengths(List.of(), clock.instant())).isEmpty();
    }

    private Map<Tie, Double> strengths(Tie tie) {
        return common.strengths(List.of(tie), clock.instant());
    }
}
