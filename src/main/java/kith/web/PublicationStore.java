package kith.web;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events on their way, as Spring Modulith keeps them. */
@Repository
class PublicationStore {

    private final JdbcClient sql;

    PublicationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes these out, since their listeners are done. */
    void remove(Collection<UUID> events) {
        sql.sql("delete from event_publication where id = any (:ids)")
                .param("ids", events.toArray(UUID[]::new))
                .update();
    }

    /** How many wait; a row goes when its listener is done. */
    int waiting() {
        return sql.sql("select count(*) from event_publication")
                .query(Integer.class)
                .single();
    }
}
