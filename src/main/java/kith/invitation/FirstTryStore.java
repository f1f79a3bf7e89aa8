package kith.invitation;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.database.Timestamps;
import kith.invitation.FirstTry.Outcome;
import kith.member.MemberId;
import kith.reason.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that came back with questions, and how many of them ended how. */
@Repository
class FirstTryStore {

    private final JdbcClient sql;

    FirstTryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many first tries that met one kind of question ended in one way. */
    record Count(String kind, Outcome outcome, long tries) {}

    /** Keeps it unless there is one for the two, or the sender has so many. */
    void add(Pair pair, FirstTry first, int most) {
        sql.sql("""
                insert into first_try (sender_id, recipient_id, grade, kinds, tried_at)
                select :sender, :recipient, :grade, :kinds, :at
                where (select count(*) from first_try where sender_id = :sender) < :most
                on conflict (sender_id, recipient_id) do nothing
                """)
                .param("sender", pair.sender().value())
                .param("recipient", pair.recipient().value())
                .param("grade", Coach.code(first.grade()))
                .param("kinds", first.kinds().toArray(String[]::new))
                .param("at", Timestamps.at(first.at()))
                .param("most", most)
                .update();
    }

    /** Takes it away; of several who try at once, one gets it. */
    Optional<FirstTry> take(Pair pair) {
        return sql.sql("""
                delete from first_try where sender_id = :sender and recipient_id = :recipient
                returning grade, kinds, tried_at
                """)
                .param("sender", pair.sender().value())
                .param("recipient", pair.recipient().value())
                .query((row, n) -> new FirstTry(
                        Grade.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        kinds(row.getArray(2)),
                        Timestamps.instant(row, 3)))
                .optional();
    }

    /** Those older than the moment, oldest first. */
    List<Pair> older(Instant than, int limit) {
        return sql.sql("""
                select sender_id, recipient_id from first_try
                where tried_at < :than order by tried_at limit :limit
                """)
                .param("than", Timestamps.at(than))
                .param("limit", limit)
                .query((row, n) -> new Pair(new MemberId(row.getLong(1)), new MemberId(row.getLong(2))))
                .list();
    }

    /** One more that ended so. The row is there for a moment only, and held after nothing else. */
    void count(LocalDate month, String kind, Outcome outcome) {
        if (!add(month, kind, outcome)) {
            sql.sql("""
                    insert into try_tally (month, kind, outcome, tries) values (:month, :kind, :outcome, 0)
                    on conflict (month, kind, outcome) do nothing
                    """)
                    .param("month", month)
                    .param("kind", kind)
                    .param("outcome", code(outcome))
                    .update();
            add(month, kind, outcome);
        }
    }

    private boolean add(LocalDate month, String kind, Outcome outcome) {
        return sql.sql("""
                        update try_tally set tries = tries + 1
                        where month = :month and kind = :kind and outcome = :outcome
                        """)
                        .param("month", month)
                        .param("kind", kind)
                        .param("outcome", code(outcome))
                        .update()
                == 1;
    }

    /** Of first tries from the first of these months to the last, both included. */
    List<Count> counts(LocalDate first, LocalDate last) {
        return sql.sql("""
                select kind, outcome, sum(tries) from try_tally
                where month between :first and :last group by kind, outcome order by kind, outcome
                """)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Count(
                        row.getString(1), Outcome.valueOf(row.getString(2).toUpperCase(Locale.ROOT)), row.getLong(3)))
                .list();
    }

    private static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> kinds(Array array) throws SQLException {
        List<String> kinds = new ArrayList<>();
        for (Object kind : (Object[]) array.getArray()) {
            kinds.add((String) kind);
        }
        return kinds;
    }
}
