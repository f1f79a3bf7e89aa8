package kith.introduction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.database.Timestamps;
import kith.introduction.Introduction.Exchange;
import kith.introduction.IntroductionStore.Key;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What go-betweens asked back, and what was answered. */
@Repository
class ExchangeStore {

    private final JdbcClient sql;

    ExchangeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The rounds of each, in order; absent where there are none. */
    Map<IntroductionId, List<Exchange>> of(List<Key> keys) {
        Map<IntroductionId, List<Exchange>> rounds = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            sql.sql("""
                select introduction_id, question, asked_at, answer, answered_at from introduction_round
                where introducer_id = any (:introducers) and introduction_id = any (:ids) order by introduction_id, round
                """)
                    .param(
                            "introducers",
                            keys.stream().map(key -> key.introducer().value()).toArray(Long[]::new))
                    .param("ids", keys.stream().map(key -> key.id().value()).toArray(Long[]::new))
                    .query((row, n) -> rounds.computeIfAbsent(
                                    new IntroductionId(row.getLong(1)), id -> new ArrayList<>())
                            .add(new Exchange(
                                    row.getString(2),
                                    Timestamps.instant(row, 3),
                                    row.getString(4),
                                    Timestamps.instantOrNull(row, 5))))
                    .list();
        }
        return rounds;
    }

    List<Exchange> of(MemberId introducer, IntroductionId id) {
        return of(List.of(new Key(introducer, id))).getOrDefault(id, List.of());
    }

    void ask(Introduction it, int round, String question, Instant at) {
        sql.sql("""
                insert into introduction_round (introducer_id, introduction_id, round, question, asked_at)
                values (:introducer, :id, :round, :question, :at)
                """)
                .param("introducer", it.introducer().value())
                .param("id", it.id().value())
                .param("round", round)
                .param("question", question)
                .param("at", Timestamps.at(at))
                .update();
    }

    /** Answers what is not answered yet. */
    void answer(Introduction it, String answer, Instant at) {
        sql.sql("""
                update introduction_round set answer = :answer, answered_at = :at
                where introducer_id = :introducer and introduction_id = :id and answered_at is null
                """)
                .param("introducer", it.introducer().value())
                .param("id", it.id().value())
                .param("answer", answer)
                .param("at", Timestamps.at(at))
                .update();
    }
}
