package kith.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a database says about itself: so far, whether it holds the demo community. */
@Repository
public class About {

    private static final String DEMO = "demo";

    private final JdbcClient jdbc;

    About(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the demo community was loaded into this database. */
    public boolean isDemo() {
        return jdbc.sql("""
                        select value
                          from kith_about
                         where key = :key
                        """)
                .param("key", DEMO)
                .query(String.class)
                .optional()
                .filter("true"::equals)
                .isPresent();
    }

    /**
     * Marks the database as one with the demo community, for good. To be called in the transaction that loads it.
     *
     * @param empty whether nobody is a member yet
     * @throws CannotStart if somebody is: the demo never mixes with real people
     */
    public void markDemo(boolean empty) {
        if (!empty) {
            throw new CannotStart(CannotStart.Reason.HAS_MEMBERS);
        }
        jdbc.sql("""
                insert into kith_about (key, value)
                values (:key, 'true')
                on conflict (key) do update set value = excluded.value
                """).param("key", DEMO).update();
    }
}
