package kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What looking at a page costs the database: nothing written, and one connection at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageViewsTest {

    private static final String WHY =
            "Your talk on tidal gauges named the Emden series; may I see how you closed the gap of 1931?";

    private ConfigurableApplicationContext kith;
    private Visitor ben;
    private List<String> pages;

    /** With a single connection to the database: a request that holds it and asks for another fails within seconds. */
    @BeforeAll
    void start() {
        kith = AnotherKith.on(
                FreshDatabase.create(),
                "spring.datasource.hikari.minimum-idle=0",
                "spring.datasource.hikari.connection-timeout=5000");
        HikariDataSource pool = kith.getBean(HikariDataSource.class);
        pool.getHikariConfigMXBean().setMaximumPoolSize(1);
        pool.getHikariPoolMXBean().softEvictConnections();
        People people = kith.getBean(People.class);
        ben = people.signedIn("Ben Oduya");
        Visitor ada = people.signedIn("Ada Brink");
        Visitor cleo = people.signedIn("Cleo Marsh");
        cleo.post("/settings/profile", "name", "Cleo Marsh", "headline", "Gauges");
        String group = String.valueOf(ada.post("/groups", "name", "Tide gauges", "about", "Who reads the water by hand")
                .location());
        ben.post(group + "/membership");
        String accepted = write(cleo, ben);
        ben.post(accepted + "/acceptance");
        String open = write(ada, ben);
        String link = String.valueOf(ben.post("/links", "label", "Badge", "cap", "5", "until", "2199-01-01")
                .location());
        String conversation = String.valueOf(
                ben.post("/members/" + cleo.handle() + "/messages").location());
        ben.post(conversation, "text", "Low water at six.");
        cleo.post(conversation, "text", "Low water at seven.");
        String event = String.valueOf(ben.post(
                        "/events",
                        "name",
                        "Reading the gauges",
                        "date",
                        LocalDate.now(ZoneOffset.UTC).plusDays(20).toString(),
                        "from",
                        "18:30",
                        "to",
                        "20:00",
                        "zone",
                        "Europe/Berlin",
                        "place",
                        "Emden quay")
                .location());
        ada.post(event + "/attendance");
        pages = List.of(
                "/",
                "/messages",
                "/messages?q=water",
                conversation,
                conversation + "/1",
                conversation + "/after/0",
                "/invitations",
                "/invitations?box=sent",
                "/invitations?box=answered",
                open,
                "/members",
                "/members/" + ada.handle(),
                "/members/" + cleo.handle(),
                "/members/" + ben.handle(),
                "/members/" + ada.handle() + "/invitation",
                "/connections",
                "/connections?q=gauges&tag=x&place=y&touch=lately&sort=touch",
                "/connections/former",
                "/connections/" + cleo.handle(),
                "/connections/" + cleo.handle() + "/card.vcf",
                "/connections/cards.vcf",
                "/groups",
                group,
                "/events",
                "/events?show=mine",
                "/events?show=past&q=gauges",
                "/events?show=been",
                "/events/new",
                event,
                event + "/edit",
                event + "/cancellation",
                event + "/check-in",
                event + "/check-in/code.svg",
                event + "/calendar.ics",
                "/notices",
                "/recommendations",
                "/recommendations?box=about",
                "/members/" + cleo.handle() + "/recommendation",
                "/members/" + cleo.handle() + "/recommendation/request",
                "/members/" + cleo.handle() + "/recommendations",
                "/links",
                link,
                "/settings",
                "/settings/profile",
                "/settings/door",
                "/settings/account",
                "/settings/replies",
                "/settings/blocks",
                "/guide/reasons",
                "/nothing-here",
                "/kith.css",
                "/sign-in");
        pages.forEach(ben::get);
    }

    @AfterAll
    void stop() {
        kith.close();
    }

    @Test
    void everyPageComesWithOneConnection() {
        for (String page : pages) {
            assertThat(ben.get(page).status()).as(page).isLessThan(500);
        }
    }

    @Test
    void noPageViewWrites() {
        List<String> writing = new ArrayList<>();
        for (String page : pages) {
            Map<String, Long> before = written();
            ben.get(page);
            Map<String, Long> after = written();
            after.forEach((table, count) -> {
                if (!count.equals(before.getOrDefault(table, 0L))) {
                    writing.add(page + " writes into " + table);
                }
            });
        }
        assertThat(writing).isEmpty();
        Map<String, Long> before = written();
        ben.post("/settings/door", "door", "ANYONE", "question", "Where did we meet?");
        assertThat(written()).as("what this counts").isNotEqualTo(before);
    }

    /** Rows written into each table since the database began, this moment's included. */
    private Map<String, Long> written() {
        Map<String, Long> written = new TreeMap<>();
        JdbcClient sql = kith.getBean(JdbcClient.class);
        sql.sql("select pg_stat_force_next_flush()").query((row, n) -> 0).list();
        sql.sql("select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables")
                .query((row, n) -> written.put(row.getString(1), row.getLong(2)))
                .list();
        return written;
    }

    private static String write(Visitor from, Visitor to) {
        return String.valueOf(from.post(
                        "/members/" + to.handle() + "/invitation",
                        "how",
                        "met",
                        "blank_where",
                        "Emden quay",
                        "blank_when",
                        "May 2026",
                        "why",
                        WHY,
                        "insist",
                        "as_it_is")
                .location());
    }
}
