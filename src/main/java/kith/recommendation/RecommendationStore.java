package kith.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import kith.recommendation.Standing.State;
import kith.recommendation.Standing.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The subjects' rows. Whoever takes a step between two people takes this row first, and the author's after it. */
@Repository
class RecommendationStore {

    private final JdbcClient sql;

    RecommendationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A subject's row.
     *
     * @param said what the author wrote last, or null where there are no words
     * @param edition how often they wrote
     */
    record Held(
            RecommendationId id,
            MemberId subject,
            MemberId author,
            State state,
            @Nullable String note,
            @Nullable Testimony said,
            int edition,
            @Nullable String change) {}

    RecommendationId insert(MemberId subject, MemberId author, State state, @Nullable String note, Instant at) {
        return sql.sql("""
                insert into recommendation (subject_id, author_id, state, note, begun_at, changed_at)
                values (:subject, :author, :state, :note, :at, :at) returning recommendation_id
                """)
                .param("subject", subject.value())
                .param("author", author.value())
                .param("state", state.code())
                .param("note", note)
                .param("at", Timestamps.at(at))
                .query((row, n) -> new RecommendationId(row.getLong(1)))
                .single();
    }

    /** The row, held until the end of the transaction. */
    Optional<Held> take(MemberId subject, RecommendationId id) {
        return sql.sql("""
                select recommendation_id, subject_id, author_id, state, note, relation, own_relation, from_year, to_year, words,
                    edition, change
                from recommendation where subject_id = :subject and recommendation_id = :id for update
                """)
                .param("subject", subject.value())
                .param("id", id.value())
                .query(RecommendationStore::held)
                .optional();
    }

    /** The latest between the two, however it stands. */
    Optional<Held> latest(MemberId subject, MemberId author) {
        return sql.sql("""
                select recommendation_id, subject_id, author_id, state, note, relation, own_relation, from_year, to_year, words,
                    edition, change
                from recommendation where subject_id = :subject and author_id = :author
                order by recommendation_id desc limit 1
                """)
                .param("subject", subject.value())
                .param("author", author.value())
                .query(RecommendationStore::held)
                .optional();
    }

    /** Takes the step, if it is possible from where this row stands. */
    boolean move(MemberId subject, RecommendationId id, Step step, Instant at) {
        return sql.sql("""
                        update recommendation set state = :to, changed_at = :at
                        where subject_id = :subject and recommendation_id = :id and state = any(:from)
                        """)
                        .param("subject", subject.value())
                        .param("id", id.value())
                        .param("to", step.to().code())
                        .param("from", step.codes())
                        .param("at", Timestamps.at(at))
                        .update()
                == 1;
    }

    /** Another edition of the words; what had been asked to be changed is settled by it. */
    void rewrite(MemberId subject, RecommendationId id, Testimony said) {
        sql.sql("""
                update recommendation set relation = :relation, own_relation = :own, from_year = :from, to_year = :to, words = :words,
                    edition = edition + 1, change = null
                where subject_id = :subject and recommendation_id = :id
                """)
                .param("subject", subject.value())
                .param("id", id.value())
                .param("relation", said.relation().code())
                .param("own", said.own())
                .param("from", said.from())
                .param("to", said.to())
                .param("words", said.words())
                .update();
    }

    void askChange(MemberId subject, RecommendationId id, String change) {
        sql.sql("update recommendation set change = :change where subject_id = :subject and recommendation_id = :id")
                .param("subject", subject.value())
                .param("id", id.value())
                .param("change", change)
                .update();
    }

    /** Takes the words away; what remains says that there was something. */
    void empty(MemberId subject, RecommendationId id) {
        sql.sql("""
                update recommendation
                set relation = null, own_relation = null, from_year = null, to_year = null, words = null, change = null
                where subject_id = :subject and recommendation_id = :id
                """).param("subject", subject.value()).param("id", id.value()).update();
    }

    /** How many asks of this member wait for words, as far as they know. */
    int asksOut(MemberId subject) {
        return sql.sql("select count(*) from recommendation where subject_id = :subject and state = 'asked'")
                .param("subject", subject.value())
                .query(Integer.class)
                .single();
    }

    /** Ends whatever there is of one member by the other. A decline stays, or a block would undo it. */
    void endBetween(MemberId subject, MemberId author, Instant at) {
        sql.sql("""
                update recommendation
                set state = case state when 'declined' then state when 'retracted' then state when 'asked' then 'retracted' else 'withdrawn' end,
                    relation = null, own_relation = null, from_year = null, to_year = null, words = null, change = null, changed_at = :at
                where subject_id = :subject and author_id = :author
                """)
                .param("subject", subject.value())
                .param("author", author.value())
                .param("at", Timestamps.at(at))
                .update();
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(
                new RecommendationId(row.getLong(1)),
                new MemberId(row.getLong(2)),
                new MemberId(row.getLong(3)),
                State.of(row.getString(4)),
                row.getString(5),
                testimony(row, 6),
                row.getInt(11),
                row.getString(12));
    }

    /** The five columns from this one on; null where there are no words. */
    static @Nullable Testimony testimony(ResultSet row, int first) throws SQLException {
        String relation = row.getString(first);
        if (relation == null) {
            return null;
        }
        return new Testimony(
                Relation.of(relation).orElseThrow(),
                row.getString(first + 1),
                row.getInt(first + 2),
                row.getObject(first + 3, Integer.class),
                row.getString(first + 4));
    }
}
