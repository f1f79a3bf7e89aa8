package kith.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes those who would count and add at the same moment do so one after the other, on every Kith of the database. */
@Repository
public class LockStore {

    private final JdbcClient sql;

    LockStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Waits until nobody else holds this lock, and holds it until the transaction ends.
     *
     * @param what whose, and for what, such as {@code allowance 7}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String what) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query((row, n) -> true)
                .single();
    }
}
