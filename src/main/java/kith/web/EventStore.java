package kith.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events on their way, as Spring Modulith keeps them. */
@Repository
class EventStore {

    private final JdbcClient sql;

    EventStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many wait; a row goes when its listener is done. */
    int waiting() {
        return sql.sql("select count(*) from event_publication")
                .query(Integer.class)
                .single();
    }
}
