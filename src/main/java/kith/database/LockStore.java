package kith.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The locks that transactions hold by name. */
@Repository
class LockStore {

    private final JdbcClient sql;

    LockStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Waits for it, and holds it until the transaction ends. */
    void hold(String what) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query((row, n) -> true)
                .single();
    }
}
