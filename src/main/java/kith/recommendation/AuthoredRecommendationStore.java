package kith.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import kith.recommendation.Standing.State;
import kith.recommendation.Standing.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The authors' rows: where each recommendation stands as far as its author may know. */
@Repository
class AuthoredRecommendationStore {

    private final JdbcClient sql;

    AuthoredRecommendationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** An author's row. */
    record Authored(RecommendationId id, MemberId author, MemberId subject, State state) {}

    /** False if the two have one open already. */
    boolean insert(MemberId author, RecommendationId id, MemberId subject, State state, Instant at) {
        return sql.sql("""
                        insert into authored_recommendation (author_id, recommendation_id, subject_id, state, changed_at)
                        values (:author, :id, :subject, :state, :at) on conflict do nothing
                        """)
                        .param("author", author.value())
                        .param("id", id.value())
                        .param("subject", subject.value())
                        .param("state", state.code())
                        .param("at", Timestamps.at(at))
                        .update()
                == 1;
    }

    Optional<Authored> find(MemberId author, RecommendationId id) {
        return sql.sql("""
                select recommendation_id, author_id, subject_id, state from authored_recommendation
                where author_id = :author and recommendation_id = :id
                """)
                .param("author", author.value())
                .param("id", id.value())
                .query(AuthoredRecommendationStore::authored)
                .optional();
    }

    /** The one that is open between the two, if any. */
    Optional<Authored> open(MemberId author, MemberId subject) {
        return sql.sql("""
                select recommendation_id, author_id, subject_id, state from authored_recommendation
                where author_id = :author and subject_id = :subject and state in ('asked', 'waiting', 'change', 'accepted')
                """)
                .param("author", author.value())
                .param("subject", subject.value())
                .query(AuthoredRecommendationStore::authored)
                .optional();
    }

    /** The latest between the two, however it stands. */
    Optional<Authored> latest(MemberId author, MemberId subject) {
        return sql.sql("""
                select recommendation_id, author_id, subject_id, state from authored_recommendation
                where author_id = :author and subject_id = :subject order by recommendation_id desc limit 1
                """)
                .param("author", author.value())
                .param("subject", subject.value())
                .query(AuthoredRecommendationStore::authored)
                .optional();
    }

    boolean move(MemberId author, RecommendationId id, Step step, Instant at) {
        return sql.sql("""
                        update authored_recommendation set state = :to, changed_at = :at
                        where author_id = :author and recommendation_id = :id and state = any(:from)
                        """)
                        .param("author", author.value())
                        .param("id", id.value())
                        .param("to", step.to().code())
                        .param("from", step.codes())
                        .param("at", Timestamps.at(at))
                        .update()
                == 1;
    }

    /** What this author wrote of others since then, newest first, to know a copy by. */
    List<String> wordsOfOthers(MemberId author, MemberId subject, Instant since, int limit) {
        return sql.sql("""
                select r.words from authored_recommendation a
                join recommendation r on r.subject_id = a.subject_id and r.recommendation_id = a.recommendation_id
                where a.author_id = :author and a.subject_id <> :subject and a.changed_at >= :since and r.words is not null
                order by a.changed_at desc, a.recommendation_id desc limit :limit
                """)
                .param("author", author.value())
                .param("subject", subject.value())
                .param("since", Timestamps.at(since))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Ends whatever one member wrote of the other. What they would rather not write stays so, or a block would undo it. */
    void endBetween(MemberId author, MemberId subject, Instant at) {
        sql.sql("""
                update authored_recommendation
                set state = case state when 'asked' then 'retracted' else 'withdrawn' end, changed_at = :at
                where author_id = :author and subject_id = :subject and state in ('asked', 'waiting', 'change', 'accepted')
                """)
                .param("author", author.value())
                .param("subject", subject.value())
                .param("at", Timestamps.at(at))
                .update();
    }

    private static Authored authored(ResultSet row, int n) throws SQLException {
        return new Authored(
                new RecommendationId(row.getLong(1)),
                new MemberId(row.getLong(2)),
                new MemberId(row.getLong(3)),
                State.of(row.getString(4)));
    }
}
