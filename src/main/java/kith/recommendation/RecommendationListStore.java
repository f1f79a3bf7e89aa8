package kith.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import kith.recommendation.Standing.State;
import kith.web.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads recommendations for one of their two people: each from their own row, and the words that both may read joined in. */
@Repository
class RecommendationListStore {

    private static final String COLUMNS = """
            r.note, r.relation, r.own_relation, r.from_year, r.to_year, r.words, r.edition, r.change, r.begun_at
            """;

    private static final String RECEIVED = """
            select r.recommendation_id, true as received, r.author_id as other_id, r.state as standing, r.changed_at as at, s.hidden,
                s.relation as shown_relation, s.own_relation as shown_own, s.from_year as shown_from, s.to_year as shown_to,
                s.words as shown_words,
            """ + COLUMNS + """
            from recommendation r
            left join shown_recommendation s on s.subject_id = r.subject_id and s.recommendation_id = r.recommendation_id
            where r.subject_id = :me and (r.state <> 'declined' or r.words is not null)
            """;

    private static final String AUTHORED = """
            select a.recommendation_id, false as received, a.subject_id as other_id, a.state as standing, a.changed_at as at, null::boolean,
                null, null, null::smallint, null::smallint, null,
            """ + COLUMNS + """
            from authored_recommendation a
            join recommendation r on r.subject_id = a.subject_id and r.recommendation_id = a.recommendation_id
            where a.author_id = :me
            """;

    private final JdbcClient sql;

    RecommendationListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a list holds. */
    enum Box {
        /** Whatever waits for the reader. */
        ANSWER(List.of(State.WAITING), List.of(State.ASKED, State.CHANGE)),
        /** What was written of them. */
        ABOUT(List.of(State.WAITING, State.CHANGE, State.ACCEPTED, State.DECLINED), List.of()),
        /** What they wrote. */
        BY(List.of(), List.of(State.WAITING, State.CHANGE, State.ACCEPTED)),
        /** What they asked for, and others have not written. */
        ASKED(List.of(State.ASKED), List.of());

        private final String[] received;
        private final String[] authored;

        Box(List<State> received, List<State> authored) {
            this.received = received.stream().map(State::code).toArray(String[]::new);
            this.authored = authored.stream().map(State::code).toArray(String[]::new);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A recommendation as one of the two has it.
     *
     * @param received whether the reader is its subject
     * @param hidden whether its subject hides what they accepted; null where they accepted nothing, and for the author
     * @param shown what they accepted, for them alone; null likewise
     * @param change what the subject would like to be otherwise, or null
     */
    record Row(
            RecommendationId id,
            boolean received,
            MemberId other,
            State state,
            Instant at,
            @Nullable Boolean hidden,
            @Nullable Testimony shown,
            @Nullable String note,
            @Nullable Testimony said,
            int edition,
            @Nullable String change,
            Instant begunAt) {}

    List<Row> list(MemberId me, Box box, Mark after, int limit) {
        return sql.sql("select * from (" + RECEIVED + " and r.state = any(:received) union all " + AUTHORED + """
                 and a.state = any(:authored)) as one
                where (at, recommendation_id) < (:afterAt, :afterId)
                order by at desc, recommendation_id desc limit :limit
                """)
                .param("me", me.value())
                .param("received", box.received)
                .param("authored", box.authored)
                .param("afterAt", Timestamps.at(after.at()))
                .param("afterId", after.id())
                .param("limit", limit)
                .query(RecommendationListStore::row)
                .list();
    }

    Optional<Row> find(MemberId me, RecommendationId id) {
        return sql.sql(RECEIVED + " and r.recommendation_id = :id union all " + AUTHORED
                        + " and a.recommendation_id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query(RecommendationListStore::row)
                .optional();
    }

    /** What is between the reader and another and not over, either way. */
    List<Row> between(MemberId me, MemberId other) {
        return sql.sql(RECEIVED
                        + " and r.author_id = :other and r.state in ('asked', 'waiting', 'change', 'accepted') union all "
                        + AUTHORED
                        + " and a.subject_id = :other and a.state in ('asked', 'waiting', 'change', 'accepted')")
                .param("me", me.value())
                .param("other", other.value())
                .query(RecommendationListStore::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new RecommendationId(row.getLong(1)),
                row.getBoolean(2),
                new MemberId(row.getLong(3)),
                State.of(row.getString(4)),
                Timestamps.instant(row, 5),
                row.getObject(6, Boolean.class),
                RecommendationStore.testimony(row, 7),
                row.getString(12),
                RecommendationStore.testimony(row, 13),
                row.getInt(18),
                row.getString(19),
                Timestamps.instant(row, 20));
    }
}
