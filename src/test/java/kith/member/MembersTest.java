package kith.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class MembersTest {

    @Autowired
    Members members;

    @Autowired
    Profiles profiles;

    @Test
    void derivesAHandleFromTheName() {
        assertThat(handle(members.join("Søren Ørsted-Łukasz"))).isEqualTo("soren-orsted-lukasz");
        assertThat(handle(members.join("李雷"))).startsWith("member-1");
        assertThat(handle(members.join("x".repeat(80)))).hasSize(40);
    }

    @Test
    void numbersAHandleThatIsTaken() {
        assertThat(handle(members.join("Jo Twice"))).isEqualTo("jo-twice");
        assertThat(handle(members.join("Jo Twice"))).isEqualTo("jo-twice-2");
        members.join("Jo Twice Nightly");
        assertThat(handle(members.join("jo  TWICE"))).isEqualTo("jo-twice-3");
    }

    @Test
    void givesEveryoneAHandleOfTheirOwnWhenManyJoinAtOnce() throws Exception {
        var handles = new ConcurrentSkipListSet<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> joining = () -> handles.add(handle(members.join("Crowd Member")));
            for (var done : threads.invokeAll(
                    IntStream.range(0, 24).mapToObj(n -> joining).toList())) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(handles).hasSize(24);
    }

    @Test
    void findsAMemberByHandleAndNobodyByAnother() {
        MemberId me = members.join("Viewer Vera");
        MemberId other = members.join("given-handle", "Other Otto", Instant.EPOCH);
        assertThat(members.require(me, "given-handle")).isEqualTo(other);
        assertThatThrownBy(() -> members.require(me, "nobody-here")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> members.require(me, "'; drop table member; --"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void startsWithTheDoorOpenAndNothingAsked() {
        MemberId me = members.join("Open Olga");
        assertThat(members.door(me)).isEqualTo(Door.ANYONE);
        assertThat(members.openingQuestion(me)).isNull();
        members.setDoor(me, Door.PROVED, " What do you\nmend? ");
        assertThat(members.door(me)).isEqualTo(Door.PROVED);
        assertThat(members.openingQuestion(me)).isEqualTo("What do you mend?");
    }

    @Test
    void isSettledOnceTheFirstQuestionsAreBehindThem() {
        MemberId me = members.join("Settling Sam");
        assertThat(members.settled(me)).isFalse();
        members.settle(me);
        assertThat(members.settled(me)).isTrue();
    }

    @Test
    void showsTimesInTheServersZoneUntilAnotherIsChosen() {
        MemberId me = members.join("Zoe Zone");
        assertThat(members.zone(me)).isEqualTo(ZoneOffset.UTC);
        profiles.edit(
                me,
                ProfileBuilder.named("Zoe Zone")
                        .zone(ZoneId.of("Europe/Lisbon"))
                        .build());
        assertThat(members.zone(me)).isEqualTo(ZoneId.of("Europe/Lisbon"));
    }

    private String handle(MemberId member) {
        return members.portrait(member, member).handle();
    }
}
