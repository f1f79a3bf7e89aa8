package kith.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kith.database.Timestamps;
import kith.member.MemberId;
import kith.web.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of events, in the order in which they begin. */
@Repository
class EventListStore {

    /** What began before is over: the index is by the beginning. */
    private static final Duration LONGEST = Duration.ofDays(EventFormCheck.DAYS_AT_MOST);

    private static final String ALL = "from event e where e.cancelled_at is null ";

    private static final String OWN = """
            from member_event m join event e on e.event_id = m.event_id where m.member_id = :me
            """;

    private static final String TO_COME = "and e.starts_at > :earliest and e.ends_at > :now ";

    private static final String NEXT_FIRST = """
            and (e.starts_at, e.event_id) > (:at, :id) order by e.starts_at, e.event_id limit :limit
            """;

    private static final String OVER = "and e.starts_at < :now and e.ends_at <= :now ";

    private static final String LATEST_FIRST = """
            and (e.starts_at, e.event_id) < (:at, :id) order by e.starts_at desc, e.event_id desc limit :limit
            """;

    private final JdbcClient sql;

    EventListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A page of one of the lists, of those whose folded name holds {@code words}. */
    List<Event> list(EventShelf shelf, MemberId me, String words, Mark after, Instant now, int limit) {
        String which = switch (shelf) {
            case COMING, PAST -> ALL;
            case MINE -> OWN;
            case BEEN -> OWN + "and m.state = 'going' and e.cancelled_at is null ";
        };
        String when = shelf.isOver() ? OVER : TO_COME;
        String named = words.isEmpty() ? "" : "and e.sort_name like '%' || :words || '%' ";
        return sql.sql(EventStore.COLUMNS + which + when + named + (shelf.isOver() ? LATEST_FIRST : NEXT_FIRST))
                .param("me", me.value())
                .param("words", words)
                .param("earliest", Timestamps.at(now.minus(LONGEST)))
                .param("now", Timestamps.at(now))
                .param("at", Timestamps.at(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(EventStore::event)
                .list();
    }

    /** The next that take place of those the member comes to. */
    List<Event> next(MemberId me, Instant now, int limit) {
        return sql.sql(EventStore.COLUMNS + OWN + TO_COME + """
                and e.cancelled_at is null order by e.starts_at, e.event_id limit :limit
                """)
                .param("me", me.value())
                .param("earliest", Timestamps.at(now.minus(LONGEST)))
                .param("now", Timestamps.at(now))
                .param("limit", limit)
                .query(EventStore::event)
                .list();
    }

    /** The next that take place in a group. */
    List<Event> ofGroup(String slug, Instant now, int limit) {
        return sql.sql(EventStore.COLUMNS + ALL + TO_COME + """
                and e.group_slug = :slug order by e.starts_at, e.event_id limit :limit
                """)
                .param("slug", slug)
                .param("earliest", Timestamps.at(now.minus(LONGEST)))
                .param("now", Timestamps.at(now))
                .param("limit", limit)
                .query(EventStore::event)
                .list();
    }
}
