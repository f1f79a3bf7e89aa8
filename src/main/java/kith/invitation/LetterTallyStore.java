package kith.invitation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import kith.reason.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many letters of each grade a month had, and what came of them. What became of a letter is read from its sender's row, which a quiet decline never
 * changes: so it is counted nowhere.
 */
@Repository
class LetterTallyStore {

    private final JdbcClient sql;

    LetterTallyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The letters of one grade that were sent in a month.
     *
     * @param month its first day
     * @param answered were accepted, declined in so many words, or asked about
     * @param talked had a question of the recipient's answered, or a word said on accepting
     */
    record Tally(LocalDate month, Grade grade, long sent, long answered, long accepted, long declined, long talked) {}

    /** Counts a month, once: what came of a letter later than so many days after it was sent does not count. */
    void count(LocalDate month, int days) {
        sql.sql("""
                insert into letter_tally (month, grade, sent, answered, accepted, declined, talked)
                select :month, g.grade, count(l.grade), count(*) filter (where accepted or declined or asked),
                    count(*) filter (where accepted), count(*) filter (where declined),
                    count(*) filter (where talked or accepted and thanked)
                from (values ('canned'), ('thin'), ('reasoned')) as g (grade)
                left join (
                    select i.grade, i.thanks is not null as thanked, s.state = 'accepted' and s.changed_at <= i.sent_at + d.days as accepted,
                        s.state = 'declined' and s.changed_at <= i.sent_at + d.days as declined,
                        exists (select from invitation_round r
                            where r.recipient_id = i.recipient_id and r.invitation_id = i.invitation_id
                              and r.asked_at <= i.sent_at + d.days) as asked,
                        exists (select from invitation_round r
                            where r.recipient_id = i.recipient_id and r.invitation_id = i.invitation_id
                              and not r.sent_back and r.answered_at <= i.sent_at + d.days) as talked
                    from (select make_interval(days => :days) as days) as d, invitation i
                    join sent_invitation s on s.sender_id = i.sender_id and s.invitation_id = i.invitation_id
                    where i.sent_at >= :from and i.sent_at < :until) as l on l.grade = g.grade
                group by g.grade
                on conflict (month, grade) do nothing
                """)
                .param("month", month)
                .param("days", days)
                .param("from", midnight(month))
                .param("until", midnight(month.plusMonths(1)))
                .update();
    }

    /** The months that are counted, from this one on. */
    List<LocalDate> months(LocalDate from) {
        return sql.sql("select distinct month from letter_tally where month >= :from order by month")
                .param("from", from)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** Those months by grade, the earliest first. */
    List<Tally> tallies(LocalDate from) {
        return sql.sql("""
                select month, grade, sent, answered, accepted, declined, talked from letter_tally
                where month >= :from order by month, grade
                """)
                .param("from", from)
                .query((row, n) -> new Tally(
                        row.getObject(1, LocalDate.class),
                        Grade.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)))
                .list();
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC);
    }
}
