package kith.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kith.event.EventId;
import kith.event.EventItem;
import kith.event.EventKinds;
import kith.event.EventNews;
import kith.event.EventUpdate;
import kith.member.MemberCard;
import kith.member.MemberId;
import kith.web.Page;
import kith.web.PublicUrl;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who come to an event what changes about it, and that it is near. */
@Component
class EventMail implements Subject {

    private static final EventKinds<Kind> KINDS = EventKinds.among(Kind.class);

    private final Letterbox letterbox;
    private final EventNews events;
    private final Clock clock;
    private final PublicUrl url;

    EventMail(Letterbox letterbox, EventNews events, Clock clock, PublicUrl url) {
        this.letterbox = letterbox;
        this.events = events;
        this.clock = clock;
        this.url = url;
    }

    @ApplicationModuleListener
    void on(EventUpdate update) {
        Kind kind = KINDS.of(update);
        if (letterbox.isOpen()) {
            events.tell(
                    update,
                    members -> letterbox.put(members, kind, update.event().value(), update.at()));
        }
    }

    @Override
    public Set<Kind> kinds() {
        return KINDS.all();
    }

    @Override
    public Map<Long, Entry> entries(MemberId reader, Map<Long, List<Queued>> news, Page page) {
        Map<EventId, EventItem> items =
                events.of(reader, news.keySet().stream().map(EventId::new).toList());
        Map<Long, Entry> entries = new LinkedHashMap<>();
        items.forEach((id, item) -> entry(item, news.getOrDefault(id.value(), List.of()), page)
                .ifPresent(entry -> entries.put(id.value(), entry)));
        return entries;
    }

    /** Whoever learns of it only now, in a letter that gathers, need not hear of what is over. */
    private Optional<Occasion> entry(EventItem item, List<Queued> news, Page page) {
        Instant now = clock.instant();
        List<String> headings = news.stream()
                .flatMap(one -> Stream.ofNullable(KINDS.what(one.kind())))
                .filter(what -> item.isNews(what, now))
                .map(what -> item.heading(what, page))
                .distinct()
                .toList();
        if (headings.isEmpty()) {
            return Optional.empty();
        }
        MemberCard organiser = item.organiser();
        return Optional.of(new Occasion(
                headings,
                item.name(),
                url.of(item.path()),
                organiser == null ? "" : organiser.name(),
                item.when(page),
                item.passages(page),
                item.standing(page),
                organiser == null ? List.of() : List.of(organiser.id())));
    }
}
