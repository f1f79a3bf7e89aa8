package kith.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kith.KithTest;
import kith.member.Station.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class ProfilesTest {

    @Autowired
    Members members;

    @Autowired
    Profiles profiles;

    @Autowired
    MemberCards cards;

    @Test
    void keepsEverythingAsItWasGiven() {
        MemberId me = members.join("Full Fiona");
        Profile full = full("Fiona Full", Audience.CONNECTIONS);
        profiles.edit(me, full);
        assertThat(profiles.of(me)).isEqualTo(full);
        Profile empty = ProfileBuilder.named("Fiona").build();
        profiles.edit(me, empty);
        assertThat(profiles.of(me)).isEqualTo(empty);
    }

    @Test
    void showsEachFieldToItsAudienceAlone() {
        MemberId me = members.join("Shown Sheila");
        MemberId other = members.join("Looking Lars");
        for (Audience audience : Audience.values()) {
            profiles.edit(me, full("Shown Sheila", audience));
            for (Audience by : Audience.values()) {
                Portrait seen = members.preview(me, by);
                boolean reached = by.compareTo(audience) <= 0;
                assertThat(isWhole(seen)).as("%s by %s", audience, by).isEqualTo(reached);
                assertThat(isBlank(seen)).as("%s by %s", audience, by).isEqualTo(!reached);
            }
            boolean toMembers = audience.compareTo(Audience.MEMBERS) >= 0;
            assertThat(isWhole(members.portrait(other, me))).isEqualTo(toMembers);
            assertThat(isWhole(members.portrait(me, me))).isTrue();
            assertThat(members.publicPortrait("shown-sheila").isPresent()).isEqualTo(audience == Audience.PUBLIC);
            assertThat(card(other, me).headline().isEmpty()).isEqualTo(!toMembers);
        }
    }

    @Test
    void showsTheEditorTheirOwnCardAtOnceAndOthersTooHere() {
        MemberId me = members.join("Before Bella");
        MemberId other = members.join("Looking Lars");
        assertThat(card(other, me).name()).isEqualTo("Before Bella");
        profiles.edit(me, ProfileBuilder.named("After Bella").headline("New").build());
        assertThat(card(me, me).name()).isEqualTo("After Bella");
        assertThat(card(other, me).name()).isEqualTo("After Bella");
        assertThat(card(other, me).headline()).isEqualTo("New");
    }

    @Test
    void introducingChangesThreeThings() {
        MemberId me = members.join("Intro Ines");
        profiles.edit(me, full("Intro Ines", Audience.CONNECTIONS));
        profiles.introduce(me, "Headline 2", "Ask 2", "Looking 2");
        Profile now = profiles.of(me);
        assertThat(List.of(now.headline(), now.askMeAbout(), now.lookingFor()))
                .containsExactly("Headline 2", "Ask 2", "Looking 2");
        assertThat(now.stations()).hasSize(3);
        assertThat(now.audiences()).containsEntry(Field.HEADLINE, Audience.CONNECTIONS);
    }

    @Test
    void knowsHowToCallPeople() {
        assertThat(Names.pieces("Dr. Maria \"Mia\" de Souza")).containsExactly("Maria", "Mia", "de", "Souza");
        assertThat(Names.first("Dr. Maria de Souza")).isEqualTo("Maria");
        assertThat(Names.initials("Dr. Maria de Souza")).isEqualTo("MS");
        assertThat(Names.initials("𠮷野家")).isEqualTo("𠮷");
        assertThat(Names.initials("Plato")).isEqualTo("P");
        assertThat(Names.initials("🦊")).isEqualTo("?");
        assertThat(Names.first("Prof")).isEqualTo("Prof");
    }

    private MemberCard card(MemberId viewer, MemberId about) {
        return cards.of(viewer, List.of(about)).values().iterator().next();
    }

    private static Profile full(String name, Audience audience) {
        Map<Field, Audience> all = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (audience != Audience.MEMBERS) {
                all.put(field, audience);
            }
        }
        return new Profile(
                name,
                "Headline",
                "Place",
                "About\nme",
                "Ask",
                "Looking",
                null,
                List.of(
                        new Station(Kind.WORK, "Acme", "Welder", 2019, null),
                        new Station(Kind.WORK, "Bolt & Co", "", 2001, 2001),
                        new Station(Kind.STUDY, "School", "Knots", 1998, 2000)),
                List.of("Welding", "Knots, all kinds"),
                List.of(new Link("https://example.org/", "Mine")),
                all);
    }

    private static boolean isWhole(Portrait seen) {
        return !seen.headline().isEmpty()
                && !seen.place().isEmpty()
                && !seen.about().isEmpty()
                && !seen.askMeAbout().isEmpty()
                && !seen.lookingFor().isEmpty()
                && seen.positions().size() == 2
                && seen.education().size() == 1
                && seen.skills().size() == 2
                && seen.links().size() == 1;
    }

    private static boolean isBlank(Portrait seen) {
        return (seen.headline() + seen.place() + seen.about() + seen.askMeAbout() + seen.lookingFor()).isEmpty()
                && seen.positions().isEmpty()
                && seen.education().isEmpty()
                && seen.skills().isEmpty()
                && seen.links().isEmpty();
    }
}
