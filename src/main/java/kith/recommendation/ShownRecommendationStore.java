package kith.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import kith.web.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What subjects accepted, and show. */
@Repository
class ShownRecommendationStore {

    private final JdbcClient sql;

    ShownRecommendationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** One that a profile shows. */
    record Shown(RecommendationId id, MemberId subject, MemberId author, Testimony said, Instant acceptedAt) {}

    /** Shows the edition that stands in the subject's row, in place of one before; a new acceptance is never hidden. */
    void accept(MemberId subject, RecommendationId id, Instant at) {
        sql.sql("""
                insert into shown_recommendation as s (subject_id, recommendation_id, author_id, relation, own_relation, from_year, to_year, words,
                    edition, accepted_at)
                select subject_id, recommendation_id, author_id, relation, own_relation, from_year, to_year, words, edition, :at
                from recommendation where subject_id = :subject and recommendation_id = :id
                on conflict (subject_id, recommendation_id) do update
                set relation = excluded.relation, own_relation = excluded.own_relation, from_year = excluded.from_year, to_year = excluded.to_year,
                    words = excluded.words, edition = excluded.edition, hidden = false, accepted_at = excluded.accepted_at
                """)
                .param("subject", subject.value())
                .param("id", id.value())
                .param("at", Timestamps.at(at))
                .update();
    }

    /** The number of the edition shown, hidden or not. */
    Optional<Integer> edition(MemberId subject, RecommendationId id) {
        return sql.sql(
                        "select edition from shown_recommendation where subject_id = :subject and recommendation_id = :id")
                .param("subject", subject.value())
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    /** False if nothing was ever accepted, or it has gone. */
    boolean hide(MemberId subject, RecommendationId id, boolean hidden) {
        return sql.sql("""
                        update shown_recommendation set hidden = :hidden
                        where subject_id = :subject and recommendation_id = :id
                        """)
                        .param("subject", subject.value())
                        .param("id", id.value())
                        .param("hidden", hidden)
                        .update()
                == 1;
    }

    void delete(MemberId subject, RecommendationId id) {
        sql.sql("delete from shown_recommendation where subject_id = :subject and recommendation_id = :id")
                .param("subject", subject.value())
                .param("id", id.value())
                .update();
    }

    void deleteBetween(MemberId subject, MemberId author) {
        sql.sql("delete from shown_recommendation where subject_id = :subject and author_id = :author")
                .param("subject", subject.value())
                .param("author", author.value())
                .update();
    }

    /** Those on a profile, the latest accepted first. */
    List<Shown> of(MemberId subject, Mark after, int limit) {
        return sql.sql("""
                select recommendation_id, subject_id, author_id, relation, own_relation, from_year, to_year, words, accepted_at
                from shown_recommendation
                where subject_id = :subject and not hidden and (accepted_at, recommendation_id) < (:afterAt, :afterId)
                order by accepted_at desc, recommendation_id desc limit :limit
                """)
                .param("subject", subject.value())
                .param("afterAt", Timestamps.at(after.at()))
                .param("afterId", after.id())
                .param("limit", limit)
                .query(ShownRecommendationStore::shown)
                .list();
    }

    private static Shown shown(ResultSet row, int n) throws SQLException {
        return new Shown(
                new RecommendationId(row.getLong(1)),
                new MemberId(row.getLong(2)),
                new MemberId(row.getLong(3)),
                Objects.requireNonNull(RecommendationStore.testimony(row, 4)),
                Timestamps.instant(row, 9));
    }
}
