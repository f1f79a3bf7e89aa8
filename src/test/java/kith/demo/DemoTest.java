package kith.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.FreshDatabase;
import kith.Kith;
import kith.connection.Connections;
import kith.invitation.Box;
import kith.invitation.Invitation.State;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationCards;
import kith.member.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The demo community as {@code ./kith run} loads it. */
@SpringBootTest(
        classes = Kith.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kith.demo=true")
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DemoTest {

    private final Cast cast;
    private final Demo demo;
    private final StoryClock clock;
    private final InvitationCards cards;
    private final Connections connections;
    private final Script script;
    private final JdbcClient sql;

    DemoTest(
            Cast cast,
            Demo demo,
            StoryClock clock,
            InvitationCards cards,
            Connections connections,
            JdbcClient sql,
            JsonMapper json) {
        this.cast = cast;
        this.demo = demo;
        this.clock = clock;
        this.cards = cards;
        this.connections = connections;
        this.script = Script.read(json);
        this.sql = sql;
    }

    @Test
    void hasSomethingToShowInEveryListOfItsFirstMember() {
        MemberId elin = cast.of("elin");
        for (Box box : Box.values()) {
            assertThat(cards.list(elin, box, null, 20).cards()).as(box.name()).isNotEmpty();
        }
        assertThat(connections.count(elin)).isGreaterThan(10);
    }

    @Test
    void holdsInvitationsInEveryState() {
        Set<State> states = EnumSet.noneOf(State.class);
        everyLetter().forEach(card -> states.add(card.state()));
        assertThat(states).containsExactlyInAnyOrder(State.values());
    }

    @Test
    void gradesEveryLetterAsItsAuthorMeantIt() {
        Map<String, Boolean> meant = new HashMap<>();
        script.invitations().forEach(letter -> meant.put(letter.why().strip(), letter.asItIs()));
        List<String> otherwise = new ArrayList<>();
        for (InvitationCard card : everyLetter()) {
            Boolean thin = meant.get(card.why());
            if (thin != null && thin != card.folded()) {
                otherwise.add((card.folded() ? "thin: " : "reasoned: ") + card.why());
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Test
    void hasPeopleTalkToWhomTheySignInAs() {
        assertThat(sql.sql("select member_id from participant where unread_since is not null")
                        .query((row, n) -> new MemberId(row.getLong(1)))
                        .list())
                .contains(cast.of("elin"), cast.of("tomas"));
        assertThat(sql.sql("select member_id from participant where draft <> ''")
                        .query((row, n) -> new MemberId(row.getLong(1)))
                        .list())
                .containsExactly(cast.of("tomas"));
    }

    @Test
    void isLoadedOnce() {
        int before = connections.count(cast.of("elin"));
        demo.load(clock);
        assertThat(connections.count(cast.of("elin"))).isEqualTo(before);
    }

    private List<InvitationCard> everyLetter() {
        return script.members().stream()
                .flatMap(person -> cards.list(cast.of(person.handle()), Box.SENT, null, 50).cards().stream())
                .toList();
    }
}
