package kith.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    private static final String NOT_THEIRS = """
            and (e.organiser_id <> all (:without) or exists (
                select 1 from member_event own where own.member_id = :me and own.event_id = e.event_id))
            """;

    private final JdbcClient sql;

    EventListStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What is asked for.
     *
     * @param without whose events are left out, but for those one comes to
     */
    record Asked(MemberId me, EventSearch search, Set<MemberId> without, Instant now) {

        private EventShelf shelf() {
            return search.shelf();
        }
    }

    /** A page of one of the lists. */
    List<Event> list(Asked asked, Mark after, int limit) {
        return sql.sql(statement(asked))
                .param("me", asked.me().value())
                .param("words", asked.search().words())
                .param("group", asked.search().group())
                .param("without", MemberId.numbers(asked.without()))
                .param("earliest", Timestamps.at(asked.now().minus(LONGEST)))
                .param("now", Timestamps.at(asked.now()))
                .param("at", Timestamps.at(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(EventStore::event)
                .list();
    }

    private static String statement(Asked asked) {
        boolean over = asked.shelf().isOver();
        String which = switch (asked.shelf()) {
            case COMING, PAST -> ALL;
            case MINE -> OWN;
            case BEEN -> OWN + "and m.state = 'going' and e.cancelled_at is null ";
        };
        return EventStore.COLUMNS
                + which
                + (over ? OVER : TO_COME)
                + (asked.search().words().isEmpty() ? "" : "and e.sort_name like '%' || :words || '%' ")
                + (asked.search().group().isEmpty() ? "" : "and e.group_slug = :group ")
                + (asked.without().isEmpty() ? "" : NOT_THEIRS)
                + (over ? LATEST_FIRST : NEXT_FIRST);
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
}
