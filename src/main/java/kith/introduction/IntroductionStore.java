package kith.introduction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.database.Timestamps;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.State;
import kith.invitation.InvitationId;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Introductions as they stand, in the rows of those who introduce. */
@Repository
class IntroductionStore {

    private static final String COLUMNS =
            "introduction_id, kind, introducer_id, one_id, other_id, note, why, words, state, invitation_id, made_at";

    private final JdbcClient sql;

    IntroductionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where one is kept. */
    record Key(MemberId introducer, IntroductionId id) {}

    /** One that is about to begin. */
    record Fresh(Kind kind, Trio trio, @Nullable String note, String why) {}

    IntroductionId insert(Fresh fresh, Instant at) {
        return sql.sql("""
                insert into introduction (introducer_id, kind, one_id, other_id, note, why, state, made_at, changed_at, due_at)
                values (:introducer, :kind, :one, :other, :note, :why, 'waiting', :at, :at, :due)
                returning introduction_id
                """)
                .param("introducer", fresh.trio().introducer().value())
                .param("kind", fresh.kind().code())
                .param("one", fresh.trio().one().value())
                .param("other", fresh.trio().other().value())
                .param("note", fresh.note())
                .param("why", fresh.why())
                .param("at", Timestamps.at(at))
                .param("due", Timestamps.at(at.plus(Introduction.LIFE)))
                .query((row, n) -> new IntroductionId(row.getLong(1)))
                .single();
    }

    Optional<Introduction> find(Key key) {
        return find(key, "");
    }

    /** Likewise, and holds it until the transaction ends. */
    Optional<Introduction> take(Key key) {
        return find(key, " for update");
    }

    /** Likewise, if its time is over at the moment and nobody else holds it. */
    Optional<Introduction> takeDue(Key key, Instant now) {
        return sql.sql("select " + COLUMNS + " from introduction"
                        + " where introducer_id = :introducer and introduction_id = :id and due_at <= :now"
                        + " for update skip locked")
                .param("introducer", key.introducer().value())
                .param("id", key.id().value())
                .param("now", Timestamps.at(now))
                .query(IntroductionStore::introduction)
                .optional();
    }

    private Optional<Introduction> find(Key key, String lock) {
        return sql.sql("select " + COLUMNS
                        + " from introduction where introducer_id = :introducer and introduction_id = :id" + lock)
                .param("introducer", key.introducer().value())
                .param("id", key.id().value())
                .query(IntroductionStore::introduction)
                .optional();
    }

    /** Those of the keys, in no order. */
    List<Introduction> all(List<Key> keys) {
        return sql.sql(
                        "select " + COLUMNS
                                + " from introduction where introducer_id = any (:introducers) and introduction_id = any (:ids)")
                .param(
                        "introducers",
                        keys.stream().map(key -> key.introducer().value()).toArray(Long[]::new))
                .param("ids", keys.stream().map(key -> key.id().value()).toArray(Long[]::new))
                .query(IntroductionStore::introduction)
                .list();
    }

    /** Some whose time is over at the moment, while they are still open to somebody. */
    List<Key> due(Instant now, int limit) {
        return sql.sql(
                        "select introducer_id, introduction_id from introduction where due_at <= :now order by due_at limit :limit")
                .param("now", Timestamps.at(now))
                .param("limit", limit)
                .query((row, n) -> new Key(new MemberId(row.getLong(1)), new IntroductionId(row.getLong(2))))
                .list();
    }

    /** Where it stands from now on; {@code waits} is whether it is still open to somebody. */
    void set(Introduction it, State state, boolean waits, Instant at) {
        sql.sql("""
                update introduction set state = :state, changed_at = :at, due_at = case when :waits then cast(:due as timestamptz) end
                where introducer_id = :introducer and introduction_id = :id
                """)
                .param("state", state.code())
                .param("waits", waits)
                .param("due", Timestamps.at(it.madeAt().plus(Introduction.LIFE)))
                .param("introducer", it.introducer().value())
                .param("id", it.id().value())
                .param("at", Timestamps.at(at))
                .update();
    }

    /** Passes it on with these words. */
    void forward(Introduction it, String words, Instant at) {
        sql.sql("""
                update introduction set state = 'forwarded', words = :words, changed_at = :at, due_at = null
                where introducer_id = :introducer and introduction_id = :id
                """)
                .param("words", words)
                .param("introducer", it.introducer().value())
                .param("id", it.id().value())
                .param("at", Timestamps.at(at))
                .update();
    }

    /** Lets a letter carry it, once; what the go-between wrote, or empty where it was not passed on or is carried already. */
    Optional<String> carry(Key key, Trio trio, Instant at) {
        return sql.sql("""
                update introduction set carried_at = :at
                where introducer_id = :introducer and introduction_id = :id and one_id = :one and other_id = :other
                    and kind = 'asked' and state = 'forwarded' and carried_at is null
                returning words
                """)
                .param("introducer", key.introducer().value())
                .param("id", key.id().value())
                .param("one", trio.one().value())
                .param("other", trio.other().value())
                .param("at", Timestamps.at(at))
                .query(String.class)
                .optional();
    }

    void carriedBy(Introduction it, InvitationId invitation) {
        sql.sql(
                        "update introduction set invitation_id = :invitation where introducer_id = :introducer and introduction_id = :id")
                .param("invitation", invitation.value())
                .param("introducer", it.introducer().value())
                .param("id", it.id().value())
                .update();
    }

    /** One of the two said yes; whether now both have. */
    boolean sayYes(Introduction it, MemberId who) {
        return sql.sql("""
                update introduction set one_said_yes = one_said_yes or one_id = :who,
                    other_said_yes = other_said_yes or other_id = :who
                where introducer_id = :introducer and introduction_id = :id
                returning one_said_yes and other_said_yes
                """)
                .param("who", who.value())
                .param("introducer", it.introducer().value())
                .param("id", it.id().value())
                .query(Boolean.class)
                .single();
    }

    /** One of the two says yes no longer. */
    void unsayYes(Introduction it, MemberId who) {
        sql.sql("""
                update introduction set one_said_yes = one_said_yes and one_id <> :who,
                    other_said_yes = other_said_yes and other_id <> :who
                where introducer_id = :introducer and introduction_id = :id
                """)
                .param("who", who.value())
                .param("introducer", it.introducer().value())
                .param("id", it.id().value())
                .update();
    }

    private static Introduction introduction(ResultSet row, int n) throws SQLException {
        return new Introduction(
                new IntroductionId(row.getLong(1)),
                Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                new Trio(new MemberId(row.getLong(3)), new MemberId(row.getLong(4)), new MemberId(row.getLong(5))),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                State.of(row.getString(9)),
                row.getObject(10, Long.class),
                Timestamps.instant(row, 11));
    }
}
