package kith.notification;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kith.event.EventId;
import kith.event.EventItem;
import kith.event.EventKinds;
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

    private static final EventKinds<Kind> KINDS = EventKinds.among(Kind.class);

    private final Noticeboard board;
    private final EventNews news;

    EventNotices(Noticeboard board, EventNews news) {
        this.board = board;
        this.news = news;
    }

    @ApplicationModuleListener
    void on(EventUpdate update) {
        Kind kind = KINDS.of(update);
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
        return Objects.requireNonNull(KINDS.what(notice.kind()), notice.key());
    }
}
