package kith.member;

import static org.assertj.core.api.Assertions.assertThat;

import kith.KithTest;
import kith.member.Station.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class ResumesTest {

    @Autowired
    Members members;

    @Autowired
    Profiles profiles;

    @Autowired
    Resumes resumes;

    MemberId a;
    MemberId b;

    @BeforeEach
    void twoMembers() {
        a = members.join("Anna Past");
        b = members.join("Ben Past");
    }

    @Test
    void findsWhereBothWereInTheSameYears() {
        profiles.edit(
                a,
                ProfileBuilder.named("Anna Past")
                        .worked("Açme Werke", 2015, 2021)
                        .studied("ETH", 2008, 2012)
                        .build());
        profiles.edit(
                b,
                ProfileBuilder.named("Ben Past")
                        .worked("ACME-Werke", 2019, null)
                        .studied("eth", 2012, 2014)
                        .build());
        assertThat(resumes.sharedStations(a, b))
                .containsExactly(
                        new SharedStation(Kind.WORK, "Açme Werke", 2019, 2021),
                        new SharedStation(Kind.STUDY, "ETH", 2012, 2012));
        assertThat(resumes.sharedStations(b, a)).extracting(SharedStation::name).containsExactly("ACME-Werke", "eth");
    }

    @Test
    void findsThatBothAreThereStill() {
        profiles.edit(
                a, ProfileBuilder.named("Anna Past").worked("Acme", 2015, null).build());
        profiles.edit(
                b, ProfileBuilder.named("Ben Past").worked("Acme", 2020, null).build());
        assertThat(resumes.sharedStations(a, b)).containsExactly(new SharedStation(Kind.WORK, "Acme", 2020, null));
    }

    @Test
    void findsNothingWhereTheyDidNotMeet() {
        profiles.edit(
                a,
                ProfileBuilder.named("Anna Past")
                        .worked("Acme", 2010, 2012)
                        .worked("Other", 2013, null)
                        .build());
        profiles.edit(
                b,
                ProfileBuilder.named("Ben Past")
                        .worked("Acme", 2013, null)
                        .studied("Acme", 2011, 2012)
                        .build());
        assertThat(resumes.sharedStations(a, b)).isEmpty();
        assertThat(resumes.sharedStations(b, a)).isEmpty();
    }

    @Test
    void findsNothingThatOneOfThemDoesNotShowTheOther() {
        profiles.edit(
                a, ProfileBuilder.named("Anna Past").worked("Acme", 2010, null).build());
        profiles.edit(
                b,
                ProfileBuilder.named("Ben Past")
                        .worked("Acme", 2010, null)
                        .showing(Field.POSITIONS, Audience.CONNECTIONS)
                        .build());
        assertThat(resumes.sharedStations(a, b)).isEmpty();
        assertThat(resumes.sharedStations(b, a)).isEmpty();
    }

    @Test
    void namesWhereSomebodyWas() {
        profiles.edit(
                a,
                ProfileBuilder.named("Anna Past")
                        .worked("Acme", 2010, 2012)
                        .worked("Bolt", 2012, 2013)
                        .worked("Acme", 2014, null)
                        .studied("School", 2001, 2003)
                        .build());
        assertThat(resumes.stations(b, a, Kind.WORK)).containsExactly("Acme", "Bolt");
        assertThat(resumes.stations(b, a, Kind.STUDY)).containsExactly("School");
    }
}
