package kith.live;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What servers call to each other through PostgreSQL. */
@Repository
class WakeStore {

    static final String CHANNEL = "kith_wake";

    private final JdbcClient sql;

    WakeStore(JdbcClient sql) {
        this.sql = sql;
    }

    void call(String from, Wake wake) {
        sql.sql("select pg_notify(:channel, :wake)")
                .param("channel", CHANNEL)
                .param("wake", from + " " + wake.written())
                .query((row, n) -> true)
                .single();
    }
}
