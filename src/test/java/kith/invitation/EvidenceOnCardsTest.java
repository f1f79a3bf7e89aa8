package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kith.KithTest;
import kith.People;
import kith.Statements;
import kith.Visitor;
import kith.connection.Connections;
import kith.member.Audience;
import kith.member.Field;
import kith.member.MemberId;
import kith.member.Profile;
import kith.member.Profiles;
import kith.member.Station;
import kith.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was found about two people is shown as long as its reader may see what it speaks of, and costs the same on a full page. */
@KithTest
class EvidenceOnCardsTest {

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationCards cards;

    @Autowired
    Connections connections;

    @Autowired
    Profiles profiles;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @Autowired
    Words words;

    @Autowired
    Clock clock;

    Visitor.Who ben;
    MemberId known;

    @BeforeEach
    void aRecipient() {
        ben = people.member("Ben Oduya");
        known = people.member("Cleo Marsh").id();
        lists(ben.id(), "Ben Oduya", Audience.MEMBERS, "Harbour Works");
        connections.connect(ben.id(), known, clock.instant());
    }

    @Test
    void aPlaceIsShownAsLongAsBothShowIt() {
        MemberId ada = colleague("Ada Brink");
        InvitationId id = send(ada);
        assertThat(how(ben.id(), id)).anyMatch(line -> line.contains("Harbour Works"));

        lists(ada, "Ada Brink", Audience.ME, "Harbour Works");
        assertThat(how(ben.id(), id)).noneMatch(line -> line.contains("Harbour Works"));
        lists(ada, "Ada Brink", Audience.MEMBERS, "HARBOUR works");
        assertThat(how(ben.id(), id)).anyMatch(line -> line.contains("Harbour Works"));
        lists(ada, "Ada Brink", Audience.MEMBERS, "Another Yard");
        assertThat(how(ben.id(), id)).noneMatch(line -> line.contains("Harbour Works"));
    }

    @Test
    void theSenderTooLosesSightOfWhatTheRecipientHides() {
        MemberId ada = colleague("Ada Brink");
        InvitationId id = send(ada);
        assertThat(how(ada, id)).anyMatch(line -> line.contains("Harbour Works"));
        lists(ben.id(), "Ben Oduya", Audience.CONNECTIONS, "Harbour Works");
        assertThat(how(ada, id)).noneMatch(line -> line.contains("Harbour Works"));
        connections.connect(ada, ben.id(), clock.instant());
        assertThat(how(ada, id)).anyMatch(line -> line.contains("Harbour Works"));
    }

    @Test
    void aFullInboxAsksTheDatabaseNoOftenerThanOneInvitation() {
        Visitor reader = people.signIn(ben);
        send(colleague("Ada Brink"));
        reader.get("/invitations");
        int one = statements.of(() -> reader.get("/invitations")).size();
        for (int i = 0; i < 6; i++) {
            send(colleague("Dana Brink " + (char) ('a' + i)));
        }
        reader.get("/invitations");
        List<String> asked = statements.of(() -> reader.get("/invitations"));
        assertThat(asked).hasSize(one);
        assertThat(reader.get("/invitations").text().split("Harbour Works", -1)).hasSizeGreaterThan(7);
    }

    private MemberId colleague(String name) {
        MemberId colleague = people.member(name).id();
        lists(colleague, name, Audience.MEMBERS, "Harbour Works");
        connections.connect(colleague, known, clock.instant());
        return colleague;
    }

    private InvitationId send(MemberId from) {
        return invitations.send(
                new Pair(from, ben.id()),
                new Invitations.Letter(
                        new Claim("worked_together", "Harbour Works", Map.of()),
                        Letters.REASON,
                        "",
                        Invitations.Insistence.AS_IT_IS));
    }

    private List<String> how(MemberId reader, InvitationId id) {
        return cards.find(reader, id).orElseThrow().how().stream()
                .map(how -> words.text(how.phrase()))
                .toList();
    }

    private void lists(MemberId member, String name, Audience audience, String organisation) {
        Map<Field, Audience> audiences = new EnumMap<>(Field.class);
        audiences.put(Field.POSITIONS, audience);
        profiles.edit(
                member,
                new Profile(
                        name,
                        "",
                        "",
                        "",
                        "",
                        "",
                        null,
                        List.of(new Station(Station.Kind.WORK, organisation, "Welder", 2015, null)),
                        List.of(),
                        List.of(),
                        audiences));
    }
}
