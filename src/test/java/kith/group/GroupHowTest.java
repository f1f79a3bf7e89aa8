package kith.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kith.KithTest;
import kith.MovableClock;
import kith.invitation.CannotInvite;
import kith.invitation.Claim;
import kith.invitation.Evidence;
import kith.invitation.Offer;
import kith.invitation.Pair;
import kith.invitation.Reading;
import kith.invitation.Strength;
import kith.member.Blocks;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KithTest
class GroupHowTest {

    private static final Instant LONG_AGO = Instant.parse("2023-02-15T12:00:00Z");
    private static final Instant LATER = Instant.parse("2025-06-01T12:00:00Z");

    private final GroupHow how;
    private final Groups groups;
    private final MemberCards cards;
    private final Blocks blocks;
    private final Words words;
    private final MovableClock clock;
    private final MemberId ines;
    private final MemberId leena;
    private final Pair pair;
    private final String name;

    GroupHowTest(
            GroupHow how,
            Groups groups,
            Members members,
            MemberCards cards,
            Blocks blocks,
            Words words,
            MovableClock clock) {
        this.how = how;
        this.groups = groups;
        this.cards = cards;
        this.blocks = blocks;
        this.words = words;
        this.clock = clock;
        this.ines = members.join("Ines Madeira");
        this.leena = members.join("Leena Aalto");
        this.pair = new Pair(ines, leena);
        this.name = "Java Guild " + ines;
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void isListedAfter29DaysAndProvedAfter30() {
        Instant joined = clock.instant();
        String slug = groups.create(ines, "java-guild", name, "", LONG_AGO);
        groups.join(leena, slug, joined);

        assertThat(found(slug).strength()).isEqualTo(Strength.LISTED);
        clock.advance(Duration.ofDays(29));
        assertThat(found(slug).strength()).isEqualTo(Strength.LISTED);
        assertThat(offers().getFirst().strength()).isEqualTo(Strength.LISTED);
        clock.advance(Duration.ofDays(1));
        assertThat(found(slug).strength()).isEqualTo(Strength.PROVED);
        assertThat(offers().getFirst().strength()).isEqualTo(Strength.PROVED);
        assertThat(how.between(pair, clock.instant()))
                .singleElement()
                .satisfies(tie -> assertThat(tie.facts()).isEqualTo(found(slug).facts()));
    }

    @Test
    void startsAnewForWhoeverLeftAndCameBack() {
        String slug = groups.create(ines, "java-guild", name, "", LONG_AGO);
        groups.join(leena, slug, LATER);
        assertThat(found(slug).strength()).isEqualTo(Strength.PROVED);
        groups.leave(leena, slug);
        assertThatThrownBy(() -> found(slug)).isInstanceOf(CannotInvite.class);
        groups.join(leena, slug, clock.instant());
        assertThat(found(slug).strength()).isEqualTo(Strength.LISTED);
    }

    @Test
    void saysItFromEitherSide() {
        String slug = groups.create(ines, "java-guild", name, "", LONG_AGO);
        groups.join(leena, slug, LATER);
        Evidence found = found(slug);

        assertThat(found.facts())
                .isEqualTo(Map.of(
                        "slug", slug, "name", name, "senderSince", "2023-02-15", "recipientSince", "2025-06-01"));
        assertThat(said(found, leena, true)).isEqualTo("Both in " + name + ": you since 2025, Ines since 2023");
        assertThat(said(found, ines, false)).isEqualTo("Both in " + name + ": you since 2023, Leena since 2025");
        assertThat(offers()).singleElement().satisfies(offer -> {
            assertThat(offer.claim()).isEqualTo(new Claim("group", slug, Map.of()));
            assertThat(words.text(offer.label())).isEqualTo("We are both in " + name);
            assertThat(words.text(Objects.requireNonNull(offer.hint()))).isEqualTo("You since 2023, Leena since 2025");
        });
    }

    @Test
    void namesTheMonthThisYear() {
        String slug = groups.create(ines, "java-guild", name, "", LONG_AGO);
        groups.join(leena, slug, clock.instant());
        var now = clock.instant().atZone(ZoneOffset.UTC);

        assertThat(said(found(slug), ines, false))
                .endsWith("Leena since " + now.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                        + now.getYear());
    }

    @Test
    void offersWhatIsProvedFirst() {
        String fresh = groups.create(ines, "fresh", "Afresh " + ines, "", LONG_AGO);
        String old = groups.create(ines, "old", "Bygone " + ines, "", LONG_AGO);
        String alone = groups.create(ines, "alone", "Alone " + ines, "", LONG_AGO);
        groups.join(leena, fresh, clock.instant());
        groups.join(leena, old, LATER);

        assertThat(offers()).extracting(offer -> offer.claim().of()).containsExactly(old, fresh);
        assertThat(offers()).extracting(Offer::strength).containsExactly(Strength.PROVED, Strength.LISTED);
        assertThatThrownBy(() -> found(alone)).isInstanceOf(CannotInvite.class);
        assertThatThrownBy(() -> found("nothing\u0000")).isInstanceOf(CannotInvite.class);
        assertThat(how.names(pair, new Claim("group", old, Map.of()))).containsExactly("Bygone " + ines);
        assertThat(how.names(pair, new Claim("group", "nothing\u0000", Map.of())))
                .isEmpty();
    }

    @Test
    void offersNothingToWhomeverMayNotSeeTheOther() {
        String slug = groups.create(ines, "java-guild", name, "", LONG_AGO);
        groups.join(leena, slug, LATER);
        blocks.block(leena, ines);
        assertThat(offers()).isEmpty();
    }

    @Test
    void outlivesTheGroup() {
        String slug = groups.create(ines, "java-guild", name, "", LONG_AGO);
        groups.join(leena, slug, LATER);
        Evidence found = found(slug);
        groups.leave(ines, slug);
        groups.leave(leena, slug);
        assertThat(said(found, leena, true)).startsWith("Both in " + name);
    }

    private List<Offer> offers() {
        return how.offers(pair, clock.instant());
    }

    private Evidence found(String slug) {
        return how.find(pair, new Claim("group", slug, Map.of()), clock.instant());
    }

    private String said(Evidence evidence, MemberId reader, boolean received) {
        MemberId other = reader.equals(ines) ? leena : ines;
        Reading reading = new Reading(evidence, received, Objects.requireNonNull(cards.of(reader, other)));
        return words.text(
                how.word(reader, List.of(reading)).getFirst().orElseThrow().phrase());
    }
}
