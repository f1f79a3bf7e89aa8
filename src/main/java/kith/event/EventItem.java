package kith.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.event.Attendances.State;
import kith.event.EventNews.What;
import kith.member.MemberCard;
import kith.web.Page;
import kith.web.Passage;
import org.jspecify.annotations.Nullable;

/** One event, as one of those who come may be told of it now. */
public final class EventItem {

    private final Event event;
    private final State state;
    private final @Nullable MemberCard organiser;

    EventItem(Event event, State state, @Nullable MemberCard organiser) {
        this.event = event;
        this.state = state;
        this.organiser = organiser;
    }

    /** Whether it is still so. */
    public boolean tells(What what) {
        return switch (what) {
            case MOVED -> !event.isOff();
            case CANCELLED -> event.isOff();
            case NEAR, PLACE_FREE -> !event.isOff() && state == State.GOING;
        };
    }

    /** Whether it is also of use to somebody who learns of it now: once an event is over, or has begun without its reminder, it is not. */
    public boolean isNews(What what, Instant now) {
        Instant soon = now.plus(EventReminders.AHEAD);
        return tells(what)
                && !event.isOver(now)
                && (what != What.NEAR
                        || now.isBefore(event.starts()) && !event.starts().isAfter(soon));
    }

    /** What happened, in a sentence that names it. */
    public String heading(What what, Page page) {
        String key = "event.news." + what.name().toLowerCase(Locale.ROOT);
        if (what != What.NEAR) {
            return page.text(key, event.name());
        }
        boolean begun = !page.now().isBefore(event.starts());
        return page.text(begun ? key + ".begun" : key, event.name(), EventTimes.start(event, page));
    }

    public String name() {
        return event.name();
    }

    /** When it is: by its own clocks, and on a second line by the reader's where they show another time. */
    public List<String> when(Page page) {
        return EventTimes.lines(event, page);
    }

    /** Who announced it, or null where the reader may not see them. */
    public @Nullable MemberCard organiser() {
        return organiser;
    }

    /** Where it is, and what its organiser said on calling it off; the link is for those who have a place. */
    public List<Passage> passages(Page page) {
        List<Passage> passages = new ArrayList<>();
        if (event.isOff()) {
            add(passages, page.text("event.news.why"), event.why());
            return passages;
        }
        add(passages, page.text("event.news.place"), event.place());
        if (state == State.GOING) {
            add(passages, page.text("event.news.link"), event.link());
        }
        return passages;
    }

    private static void add(List<Passage> passages, String label, String words) {
        if (!words.isEmpty()) {
            passages.add(new Passage(label, words));
        }
    }

    /** How the reader stands to it, in a sentence; empty where it does not take place. */
    public String standing(Page page) {
        if (event.isOff()) {
            return "";
        }
        return page.text(state == State.GOING ? "event.news.going" : "event.news.waiting");
    }

    /** Where it is to be seen, on Kith. */
    public String path() {
        return "/events/" + event.id().value();
    }
}
