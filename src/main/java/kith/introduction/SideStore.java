package kith.introduction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.database.Timestamps;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.Role;
import kith.introduction.Introduction.State;
import kith.member.MemberId;
import kith.web.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Introductions as each of their people may know them. */
@Repository
class SideStore {

    private static final String SELECT =
            "select member_id, introduction_id, kind, role, introducer_id, one_id, other_id,"
                    + " state, refused_by, refusal_words, also_refused_by, also_refusal_words, made_at, changed_at, expires_at from introduction_side where ";

    private final JdbcClient sql;

    SideStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** False where whoever began it has the like of it open already, or this one is there. */
    boolean insert(Side side) {
        return sql.sql("""
                        insert into introduction_side (member_id, introduction_id, kind, role, introducer_id, one_id, other_id, state,
                            made_at, changed_at, expires_at)
                        values (:member, :id, :kind, :role, :introducer, :one, :other, :state, :made, :made, :expires)
                        on conflict do nothing
                        """)
                        .param("member", side.member().value())
                        .param("id", side.id().value())
                        .param("kind", side.kind().code())
                        .param("role", side.role().code())
                        .param("introducer", side.trio().introducer().value())
                        .param("one", side.trio().one().value())
                        .param("other", side.trio().other().value())
                        .param("state", side.state().code())
                        .param("made", Timestamps.at(side.madeAt()))
                        .param("expires", Timestamps.at(side.expiresAt()))
                        .update()
                == 1;
    }

    Optional<Side> find(MemberId member, IntroductionId id) {
        return sql.sql(SELECT + "member_id = :member and introduction_id = :id")
                .param("member", member.value())
                .param("id", id.value())
                .query(SideStore::side)
                .optional();
    }

    /** A page of those of one's own that a list holds, the latest first. */
    List<Side> page(MemberId member, IntroductionBox box, Mark after, int limit) {
        return sql.sql(SELECT + """
                        member_id = :member and kind = :kind and role = any (:roles)
                            and (made_at, introduction_id) < (:at, :id)
                        order by made_at desc, introduction_id desc limit :limit
                        """)
                .param("member", member.value())
                .param("kind", box.kind().code())
                .param("roles", box.roles().stream().map(Role::code).toArray(String[]::new))
                .param("at", Timestamps.at(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(SideStore::side)
                .list();
    }

    /** What the member asked of others to be introduced to somebody, as far as they know that it is open. */
    Optional<Side> openAsk(MemberId asker, MemberId target) {
        return sql.sql(
                        SELECT
                                + "member_id = :asker and role = 'asker' and other_id = :target and state in ('waiting', 'asked')")
                .param("asker", asker.value())
                .param("target", target.value())
                .query(SideStore::side)
                .optional();
    }

    /** What the member offered these two, as far as they know that it is open. */
    Optional<Side> openOffer(Trio trio) {
        return sql.sql(SELECT + """
                        member_id = :introducer and kind = 'offered' and role = 'introducer'
                            and one_id = :one and other_id = :other and state = 'waiting'
                        """)
                .param("introducer", trio.introducer().value())
                .param("one", trio.one().value())
                .param("other", trio.other().value())
                .query(SideStore::side)
                .optional();
    }

    /** What is open to a member in this role. */
    List<Side> open(MemberId member, Kind kind, Role role) {
        return sql.sql(SELECT + "member_id = :member and kind = :kind and role = :role and state = any (:open)")
                .param("member", member.value())
                .param("kind", kind.code())
                .param("role", role.code())
                .param("open", State.openCodes())
                .query(SideStore::side)
                .list();
    }

    /** The last that a member began among these three. */
    Optional<Side> latest(MemberId member, Kind kind, Role role, Trio trio) {
        return sql.sql(SELECT + """
                        member_id = :member and kind = :kind and role = :role
                            and introducer_id = :introducer and one_id = :one and other_id = :other
                        order by introduction_id desc limit 1
                        """)
                .param("member", member.value())
                .param("kind", kind.code())
                .param("role", role.code())
                .param("introducer", trio.introducer().value())
                .param("one", trio.one().value())
                .param("other", trio.other().value())
                .query(SideStore::side)
                .optional();
    }

    /** What a member asked for since the moment to be introduced to others, the latest first. */
    List<Side> askedSince(MemberId asker, MemberId besides, Instant since, int limit) {
        return sql.sql(SELECT + """
                        member_id = :asker and kind = 'asked' and role = 'asker' and other_id <> :besides and made_at > :since
                        order by made_at desc limit :limit
                        """)
                .param("asker", asker.value())
                .param("besides", besides.value())
                .param("since", Timestamps.at(since))
                .param("limit", limit)
                .query(SideStore::side)
                .list();
    }

    /** What is open to {@code member} of all in which {@code other} has a part. */
    List<Side> openWith(MemberId member, MemberId other) {
        return sql.sql(SELECT
                        + "member_id = :member and :other in (introducer_id, one_id, other_id) and state = any (:open)")
                .param("member", member.value())
                .param("other", other.value())
                .param("open", State.openCodes())
                .query(SideStore::side)
                .list();
    }

    /** What was passed on for somebody to somebody. */
    List<Side> forwarded(MemberId asker, MemberId target) {
        return sql.sql(SELECT + "member_id = :asker and role = 'asker' and other_id = :target and state = 'forwarded'")
                .param("asker", asker.value())
                .param("target", target.value())
                .query(SideStore::side)
                .list();
    }

    /** What has come of something between a member and each of the others, the latest first. */
    List<Side> comeOf(MemberId member, Collection<MemberId> others) {
        return sql.sql(SELECT + """
                        member_id = :member and state in ('accepted', 'told', 'agreed')
                            and (introducer_id = any (:others) or one_id = any (:others) or other_id = any (:others))
                        order by changed_at desc
                        """)
                .param("member", member.value())
                .param("others", others.stream().map(MemberId::value).toArray(Long[]::new))
                .query(SideStore::side)
                .list();
    }

    /** Takes a side from one of some states to another; says whether it stood there. */
    boolean move(MemberId member, IntroductionId id, List<State> from, State to, Instant at) {
        return sql.sql("""
                        update introduction_side set state = :to, changed_at = :at
                        where member_id = :member and introduction_id = :id and state = any (:from)
                        """)
                        .param("to", to.code())
                        .param("from", State.codes(from))
                        .param("member", member.value())
                        .param("id", id.value())
                        .param("at", Timestamps.at(at))
                        .update()
                == 1;
    }

    /** Closes it for all to whom it is still open. */
    void close(Introduction it, State to, Instant at) {
        close(it.id(), it.trio().all(), to, at);
    }

    /** Closes it for those of the members to whom it is still open. */
    void close(IntroductionId id, List<MemberId> members, State to, Instant at) {
        sql.sql("""
                update introduction_side set state = :to, changed_at = :at
                where member_id = any (:members) and introduction_id = :id and state = any (:open)
                """)
                .param("to", to.code())
                .param("members", members.stream().map(MemberId::value).toArray(Long[]::new))
                .param("open", State.openCodes())
                .param("id", id.value())
                .param("at", Timestamps.at(at))
                .update();
    }

    private static Side side(ResultSet row, int n) throws SQLException {
        List<Side.Refusal> refusals = new ArrayList<>();
        for (int by = 9; by <= 11; by += 2) {
            String words = row.getString(by + 1);
            if (row.getObject(by, Long.class) != null) {
                refusals.add(new Side.Refusal(new MemberId(row.getLong(by)), words == null ? "" : words));
            }
        }
        return new Side(
                new MemberId(row.getLong(1)),
                new IntroductionId(row.getLong(2)),
                Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                Role.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                new Trio(new MemberId(row.getLong(5)), new MemberId(row.getLong(6)), new MemberId(row.getLong(7))),
                State.of(row.getString(8)),
                refusals,
                Timestamps.instant(row, 13),
                Timestamps.instant(row, 14),
                Timestamps.instant(row, 15));
    }
}
