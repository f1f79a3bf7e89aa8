package kith.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.MemberId;
import kith.web.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links, by their makers and by their tokens. */
@Repository
class LinkStore {

    private static final String COLUMNS =
            "l.link_id, l.member_id, l.token, l.label, l.cap, l.used, l.made_at, l.expires_at, l.revoked_at";

    private static final String LIVE = "(l.revoked_at is null and l.expires_at > :now and l.used < l.cap)";

    private final JdbcClient sql;

    LinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes both rows. */
    PersonalLink insert(MemberId owner, Token token, String label, int cap, Instant at, Instant expiresAt) {
        PersonalLink link = sql.sql("""
                insert into link as l (member_id, token, label, cap, made_at, expires_at)
                values (:owner, :token, :label, :cap, :at, :expires) returning
                """ + COLUMNS)
                .param("owner", owner.value())
                .param("token", token.value())
                .param("label", label)
                .param("cap", cap)
                .param("at", Timestamps.at(at))
                .param("expires", Timestamps.at(expiresAt))
                .query(LinkStore::link)
                .single();
        sql.sql("insert into link_token (token, member_id, link_id) values (:token, :owner, :link)")
                .param("token", token.value())
                .param("owner", owner.value())
                .param("link", link.id().value())
                .update();
        return link;
    }

    /** Those that work, latest first. */
    List<PersonalLink> live(MemberId owner, Instant now) {
        return sql.sql("select " + COLUMNS + " from link l where l.member_id = :owner and " + LIVE
                        + " order by l.made_at desc, l.link_id desc")
                .param("owner", owner.value())
                .param("now", Timestamps.at(now))
                .query(LinkStore::link)
                .list();
    }

    /** Those that do not, latest first. */
    List<PersonalLink> past(MemberId owner, Instant now, Mark after, int limit) {
        return sql.sql("select " + COLUMNS + " from link l where l.member_id = :owner and not " + LIVE + """
                 and (l.made_at, l.link_id) < (:afterAt, :afterId)
                order by l.made_at desc, l.link_id desc limit :limit
                """)
                .param("owner", owner.value())
                .param("now", Timestamps.at(now))
                .param("afterAt", Timestamps.at(after.at()))
                .param("afterId", after.id())
                .param("limit", limit)
                .query(LinkStore::link)
                .list();
    }

    Optional<PersonalLink> find(MemberId owner, LinkId id) {
        return sql.sql("select " + COLUMNS + " from link l where l.member_id = :owner and l.link_id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .query(LinkStore::link)
                .optional();
    }

    /** The link of this token, if it works; one statement whatever the answer, so that no answer takes longer. */
    Optional<PersonalLink> find(Token token, Instant now) {
        return sql.sql("select " + COLUMNS + """
                 from link_token t join link l on l.member_id = t.member_id and l.link_id = t.link_id
                where t.token = :token and
                """ + LIVE)
                .param("token", token.value())
                .param("now", Timestamps.at(now))
                .query(LinkStore::link)
                .optional();
    }

    /** Counts one invitation to this owner by this token, if the link is theirs and works: of those who come at once to the last use, one. */
    Optional<PersonalLink> use(MemberId owner, Token token, Instant now) {
        return sql.sql("""
                update link l set used = l.used + 1 from link_token t
                where t.token = :token and t.member_id = :owner and l.member_id = :owner and l.link_id = t.link_id and
                """ + LIVE + " returning " + COLUMNS)
                .param("token", token.value())
                .param("owner", owner.value())
                .param("now", Timestamps.at(now))
                .query(LinkStore::link)
                .optional();
    }

    /** False if it is not theirs, or was revoked before. */
    boolean revoke(MemberId owner, LinkId id, Instant at) {
        return sql.sql("""
                        update link set revoked_at = :at
                        where member_id = :owner and link_id = :id and revoked_at is null
                        """)
                        .param("at", Timestamps.at(at))
                        .param("owner", owner.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static PersonalLink link(ResultSet row, int n) throws SQLException {
        return new PersonalLink(
                new LinkId(row.getLong(1)),
                new MemberId(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                Timestamps.instant(row, 7),
                Timestamps.instant(row, 8),
                Timestamps.instantOrNull(row, 9));
    }
}
