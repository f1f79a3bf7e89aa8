package kith.introduction;

import java.time.Instant;
import java.util.List;
import kith.database.Timestamps;
import kith.introduction.Introduction.State;
import kith.introduction.IntroductionStore.Key;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How introductions were declined, in the rows of whoever knows of it, and when whoever began them is to be told. */
@Repository
class DeclineStore {

    private final JdbcClient sql;

    DeclineStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A decline that is to be told. */
    record Due(MemberId by, Key key) {}

    /** Declined, for one who knows of it, if it is open to them; or declined by another before. */
    boolean refuse(MemberId member, IntroductionId id, Side.Refusal refusal, Instant at) {
        return sql.sql("""
                        update introduction_side set state = 'declined', refused_by = coalesce(refused_by, :by),
                            refusal_words = coalesce(refusal_words, :words),
                            also_refused_by = case when refused_by is not null then :by end,
                            also_refusal_words = case when refused_by is not null then :words end,
                            changed_at = case when refused_by is null then :at else changed_at end
                        where member_id = :member and introduction_id = :id
                            and (state = any (:open) or state = 'declined' and refused_by not in (:by, member_id))
                        """)
                        .param("by", refusal.by().value())
                        .param("words", refusal.words())
                        .param("open", State.openCodes())
                        .param("member", member.value())
                        .param("id", id.value())
                        .param("at", Timestamps.at(at))
                        .update()
                == 1;
    }

    /** When whoever began it is to be told of a decline. */
    void tellAt(MemberId member, IntroductionId id, Instant due) {
        sql.sql("""
                update introduction_side set refusal_due_at = :due
                where member_id = :member and introduction_id = :id and state = 'declined'
                """)
                .param("due", Timestamps.at(due))
                .param("member", member.value())
                .param("id", id.value())
                .update();
    }

    /** Declines that are to be told by now, oldest first. */
    List<Due> due(Instant now, int limit) {
        return sql.sql("""
                select member_id, introducer_id, introduction_id from introduction_side
                where refusal_due_at <= :now order by refusal_due_at limit :limit
                """)
                .param("now", Timestamps.at(now))
                .param("limit", limit)
                .query((row, n) -> new Due(
                        new MemberId(row.getLong(1)),
                        new Key(new MemberId(row.getLong(2)), new IntroductionId(row.getLong(3)))))
                .list();
    }

    /** Marks a decline as told; false if it was told, or undone, meanwhile. */
    boolean tell(MemberId member, IntroductionId id, Instant now) {
        return sql.sql("""
                        update introduction_side set refusal_due_at = null
                        where member_id = :member and introduction_id = :id and refusal_due_at <= :now
                        """)
                        .param("now", Timestamps.at(now))
                        .param("member", member.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Takes back one's own decline that is younger than {@code since}; says whether there was one. */
    boolean undo(MemberId member, IntroductionId id, State to, Instant since, Instant at) {
        return sql.sql("""
                        update introduction_side set state = :to, refused_by = null, refusal_words = null, refusal_due_at = null,
                            changed_at = :at
                        where member_id = :member and introduction_id = :id and state = 'declined' and refused_by = :member
                            and changed_at > :since
                        """)
                        .param("to", to.code())
                        .param("member", member.value())
                        .param("id", id.value())
                        .param("since", Timestamps.at(since))
                        .param("at", Timestamps.at(at))
                        .update()
                == 1;
    }
}
