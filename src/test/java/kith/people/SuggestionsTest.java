package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.connection.Connections;
import kith.group.Groups;
import kith.member.Blocks;
import kith.member.Door;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is worth an invitation, and who is left out. */
@KithTest
class SuggestionsTest {

    private static final String WHY =
            "Your talk on tidal gauges named the Emden series; may I see how you closed the gap of 1931?";

    private final People people;
    private final Suggestions suggestions;
    private final Connections connections;
    private final Groups groups;
    private final Members members;
    private final Blocks blocks;
    private final Words words;
    private final MovableClock clock;

    private Visitor me;
    private Visitor.Who ben;
    private Visitor.Who cleo;
    private Visitor.Who dora;

    SuggestionsTest(
            People people,
            Suggestions suggestions,
            Connections connections,
            Groups groups,
            Members members,
            Blocks blocks,
            Words words,
            MovableClock clock) {
        this.people = people;
        this.suggestions = suggestions;
        this.connections = connections;
        this.groups = groups;
        this.members = members;
        this.blocks = blocks;
        this.words = words;
        this.clock = clock;
        this.me = people.stranger();
        this.ben = people.member("Ben Oduya");
        this.cleo = people.member("Cleo Marsh");
        this.dora = people.member("Dora Vance");
    }

    /** I know Ben and Cleo; both know Dora, and Ben knows Erin. */
    @BeforeEach
    void aNetwork() {
        me = people.signedIn("Ada Brink");
        connect(me.id(), ben.id());
        connect(me.id(), cleo.id());
        connect(ben.id(), dora.id());
        connect(cleo.id(), dora.id());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theOneWhomMoreOfMineKnowComesFirst() {
        MemberId erin = knownTo(ben.id(), "Erin Walsh");
        assertThat(suggested()).containsExactly(dora.id(), erin);
        assertThat(why()).containsExactly("2 mutual connections: Cleo Marsh, Ben Oduya", "You both know Ben Oduya");
    }

    @Test
    void whatWeHaveInCommonCountsAndIsSaid() {
        MemberId erin = knownTo(ben.id(), "Erin Walsh");
        for (String name : List.of("Data ", "Entry ", "Fog ")) {
            String slug = groups.create(me.id(), "harbour", name + me.id(), "", ago(90));
            groups.join(erin, slug, ago(90));
        }
        assertThat(suggested()).containsExactly(erin, dora.id());
        assertThat(why().getFirst())
                .isEqualTo("You both know Ben Oduya; both in Data %1$s; both in Entry %1$s".formatted(me.id()));
    }

    @Test
    void aLargeGroupCountsForLittle() {
        MemberId erin = knownTo(ben.id(), "Erin Walsh");
        String slug = groups.create(me.id(), "everybody", "Everybody " + me.id(), "", ago(90));
        groups.join(erin, slug, ago(90));
        for (int n = 0; n < 30; n++) {
            groups.join(people.member("Filling In").id(), slug, ago(90));
        }
        assertThat(suggested()).containsExactly(dora.id(), erin);
    }

    @Test
    void whoeverIsWrittenToIsLeftOut() {
        write(me, dora);
        assertThat(suggested()).isEmpty();
    }

    @Test
    void aQuietDeclineIsNotToBeTold() {
        write(me, dora);
        Visitor other = people.signIn(dora);
        String card = other.get("/invitations").body().replaceFirst("(?s).*href=\"(/invitations/\\d+)\".*", "$1");
        assertThat(other.post(card + "/refusal", "manner", "quiet").status()).isEqualTo(302);
        assertThat(suggested()).isEmpty();
    }

    @Test
    void whoeverWroteToMeIsLeftOut() {
        write(people.signIn(dora), me.who());
        assertThat(suggested()).isEmpty();
    }

    @Test
    void whoeverIDoNotWantToSeeIsLeftOutUntilIDo() {
        suggestions.dismiss(me.id(), dora.id());
        suggestions.dismiss(me.id(), dora.id());
        assertThat(suggested()).isEmpty();
        assertThat(suggestions.never(me.id())).extracting(card -> card.id()).containsExactly(dora.id());
        assertThat(suggestions.of(dora.id(), 9, 3))
                .extracting(one -> one.card().id())
                .containsExactly(me.id());
        suggestions.readmit(me.id(), dora.id());
        assertThat(suggested()).containsExactly(dora.id());
    }

    @Test
    void whoeverIsBlockedIsLeftOutOnBothSides() {
        blocks.block(dora.id(), me.id());
        assertThat(suggested()).isEmpty();
        assertThat(suggestions.of(dora.id(), 9, 3)).isEmpty();
    }

    @Test
    void whomIMayNotSeeIsNotNamedAndNotCounted() {
        connect(me.id(), people.member("Erin Walsh").id());
        MemberId hidden = people.member("Hidden Hana").id();
        connect(me.id(), hidden);
        connect(hidden, dora.id());
        assertThat(why()).containsExactly("3 mutual connections: Ben Oduya, Cleo Marsh, Hidden Hana");
        blocks.block(hidden, me.id());
        assertThat(why()).containsExactly("2 mutual connections: Ben Oduya, Cleo Marsh");
    }

    @Test
    void aDoorThatWouldNotOpenIsNotSuggested() {
        String slug = groups.create(me.id(), "harbour", "Harbour Data " + me.id(), "", ago(90));
        for (Door door : Door.values()) {
            members.setDoor(dora.id(), door, "");
            boolean open = door == Door.ANYONE || door == Door.REASONED;
            assertThat(suggested().contains(dora.id())).as(door.name()).isEqualTo(open);
        }
        members.setDoor(dora.id(), Door.PROVED, "");
        groups.join(dora.id(), slug, ago(29));
        assertThat(suggested()).isEmpty();
        clock.advance(Duration.ofDays(2));
        assertThat(suggested()).containsExactly(dora.id());
    }

    private List<MemberId> suggested() {
        return suggestions.of(me.id(), 9, 3).stream()
                .map(one -> one.card().id())
                .toList();
    }

    private List<String> why() {
        return suggestions.of(me.id(), 9, 3).stream()
                .map(one ->
                        String.join("; ", one.why().stream().map(words::text).toList()))
                .toList();
    }

    private MemberId knownTo(MemberId one, String name) {
        MemberId fresh = people.member(name).id();
        connect(one, fresh);
        return fresh;
    }

    private void connect(MemberId one, MemberId other) {
        connections.connect(one, other, ago(300));
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private static void write(Visitor from, Visitor.Who to) {
        assertThat(from.post(
                                "/members/" + to.handle() + "/invitation",
                                "how",
                                "search",
                                "why",
                                WHY,
                                "insist",
                                "as_it_is")
                        .status())
                .isEqualTo(302);
    }
}
