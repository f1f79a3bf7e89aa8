package kith.notification;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kith.event.EventId;
import kith.event.EventItem;
import kith.event.EventNews;
import kith.event.EventNews.What;
import kith.event.EventUpdate;
import kith.member.MemberId;
import kith.notification.Notice.Kind;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who come to an event what changes about it, and that it is near; and what of that still holds for whoever reads it. */
@Component
class EventNotices {

    private static final Map<Kind, What> TELLS = new EnumMap<>(Map.of(
            Kind.EVENT_MOVED, What.MOVED,
            Kind.EVENT_CANCELLED, What.CANCELLED,
            Kind.EVENT_NEAR, What.NEAR,
            Kind.EVENT_PLACE_FREE, What.PLACE_FREE));

    private final Noticeboard board;
    private final EventNews news;

    EventNotices(Noticeboard board, EventNews news) {
        this.board = board;
        this.news = news;
    }

    @ApplicationModuleListener
    void on(EventUpdate update) {
        Kind kind = kind(What.of(update));
        news.tell(update, members -> board.post(members, kind, update.event().value(), update.at()));
    }

    /** What the reader may be told of the events that these notices are about. */
    Map<EventId, EventItem> items(MemberId reader, Collection<Notice> notices) {
        return news.of(
                reader,
                notices.stream()
                        .flatMap(notice -> Stream.ofNullable(notice.event()))
                        .distinct()
                        .toList());
    }

    /** What a notice about an event tells. */
    static What what(Notice notice) {
        return Objects.requireNonNull(TELLS.get(notice.kind()), notice.key());
    }

    private static Kind kind(What what) {
        return switch (what) {
            case MOVED -> Kind.EVENT_MOVED;
            case CANCELLED -> Kind.EVENT_CANCELLED;
            case NEAR -> Kind.EVENT_NEAR;
            case PLACE_FREE -> Kind.EVENT_PLACE_FREE;
        };
    }
}
