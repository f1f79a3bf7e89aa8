package kith.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes, hashed, of a Kith whose operator has not come yet. */
@Repository
class OperatorCodeStore {

    private final JdbcClient sql;

    OperatorCodeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps the code unless somebody has an account. */
    boolean addWhereNobodyIs(String hash, Instant now) {
        return sql.sql("""
                        insert into operator_code (hash, made)
                        select :hash, :now where not exists (select from account)
                        """)
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether one waits to be used. */
    boolean any() {
        return sql.sql("select exists (select from operator_code) and not exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /** All of them, locked in one order, so that of two who use a code at once the second finds none. */
    Set<String> lock() {
        return Set.copyOf(sql.sql("""
                        select hash from operator_code where not exists (select from account)
                        order by hash for update
                        """).query(String.class).list());
    }

    void removeAll() {
        sql.sql("delete from operator_code").update();
    }
}
