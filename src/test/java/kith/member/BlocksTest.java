package kith.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kith.KithTest;
import kith.web.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@KithTest
@RecordApplicationEvents
class BlocksTest {

    @Autowired
    Blocks blocks;

    @Autowired
    Members members;

    @Autowired
    MemberCards cards;

    @Autowired
    Resumes resumes;

    @Autowired
    ApplicationEvents events;

    MemberId me;
    MemberId other;
    String mine;
    String others;

    @BeforeEach
    void twoMembers() {
        me = members.join("Blocking Bea");
        other = members.join("Bothering Bob");
        mine = members.portrait(me, me).handle();
        others = members.portrait(other, other).handle();
    }

    @Test
    void hidesEachFromTheOther() {
        cards.of(me, List.of(other));
        cards.of(other, List.of(me));
        blocks.block(me, other);
        assertThat(blocks.between(me, other)).isTrue();
        assertThat(blocks.between(other, me)).isTrue();
        assertThat(cards.of(me, List.of(other, me))).containsOnlyKeys(me);
        assertThat(cards.of(other, List.of(me, other))).containsOnlyKeys(other);
        assertThat(cards.of(other, me)).isNull();
        for (var hidden : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                () -> members.require(me, others),
                () -> members.require(other, mine),
                () -> members.portrait(me, other),
                () -> members.portrait(other, me))) {
            assertThatThrownBy(hidden).isInstanceOf(NotFound.class);
        }
        assertThat(resumes.sharedStations(me, other)).isEmpty();
        assertThat(resumes.stations(other, me, Station.Kind.WORK)).isEmpty();
    }

    @Test
    void hidesOneOfManyToo() {
        MemberId stranger = members.join("Unbothered Una");
        for (int i = 0; i < 110; i++) {
            blocks.block(me, members.join("Bothering Bo"));
        }
        blocks.block(other, me);
        assertThat(cards.of(me, List.of(stranger, other))).containsOnlyKeys(stranger);
        assertThat(blocks.among(me, List.of(stranger, other))).containsExactly(other);
        assertThat(blocks.among(other, List.of(stranger, me))).containsExactly(me);
    }

    @Test
    void saysSoOnceHoweverOftenItIsPressed() {
        blocks.block(me, other);
        blocks.block(me, other);
        assertThat(events.stream(MemberBlocked.class).filter(e -> e.by().equals(me)))
                .singleElement()
                .satisfies(event -> assertThat(event.whom()).isEqualTo(other));
        assertThat(blocks.of(me))
                .singleElement()
                .satisfies(blocked -> assertThat(blocked.handle()).isEqualTo(others));
        assertThat(blocks.of(other)).isEmpty();
    }

    @Test
    void canBeTakenBackByTheOneWhoBlockedAlone() {
        blocks.block(me, other);
        blocks.unblock(other, me);
        assertThat(blocks.between(me, other)).isTrue();
        assertThatThrownBy(() -> blocks.require(other, mine)).isInstanceOf(NotFound.class);
        assertThat(blocks.require(me, others)).isEqualTo(other);
        blocks.unblock(me, other);
        assertThat(blocks.between(me, other)).isFalse();
        assertThat(members.require(other, mine)).isEqualTo(me);
    }

    @Test
    void staysWhileTheOtherSideBlocksToo() {
        blocks.block(me, other);
        blocks.block(other, me);
        blocks.unblock(me, other);
        assertThat(blocks.between(me, other)).isTrue();
        assertThat(blocks.between(other, me)).isTrue();
    }

    @Test
    void nobodyBlocksThemselves() {
        assertThatThrownBy(() -> blocks.block(me, me)).isInstanceOf(NotFound.class);
    }
}
