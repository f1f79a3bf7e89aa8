package kith.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.event.EventNews.What;
import kith.member.MemberCard;
import kith.web.Page;
import kith.web.Passage;
import kith.web.Phrase;
import org.jspecify.annotations.Nullable;

/** One event, as one of those who come may be told of it now. */
public final class EventItem {

    private final EventSight seen;
    private final Event event;

    EventItem(EventSight seen) {
        this.seen = seen;
        this.event = seen.event();
    }

    /** Whether it is still so. */
    public boolean tells(What what) {
        return switch (what) {
            case MOVED -> !event.isOff();
            case CANCELLED -> event.isOff();
            case NEAR, PLACE_FREE -> !event.isOff() && seen.isGoing();
        };
    }

    /** Whether it is also of use to somebody who learns of it now: that an event was near is not once it has begun, and nothing is once it is over. */
    public boolean isNews(What what, Instant now) {
        return tells(what) && !event.isOver(now) && (what != What.NEAR || EventReminders.isNear(event, now));
    }

    /** What happened, in a sentence that names it. */
    public String heading(What what, Page page) {
        String key = "event.news." + what.name().toLowerCase(Locale.ROOT);
        if (what != What.NEAR) {
            return page.text(key, event.name());
        }
        boolean begun = !page.now().isBefore(event.starts());
        return page.text(begun ? key + ".begun" : key, event.name(), Soon.of(event, page));
    }

    public String name() {
        return event.name();
    }

    /** When it is: by its own clocks, and on a second line by the reader's where they show another time. */
    public List<String> when(Page page) {
        String there = say(EventTime.of(event), page);
        Phrase yours = EventTime.yours(event, page.zone());
        return yours == null ? List.of(there) : List.of(there, page.text("event.news.yours", say(yours, page)));
    }

    private static String say(Phrase phrase, Page page) {
        return page.text(phrase.key(), phrase.args().toArray());
    }

    /** Who announced it, or null where the reader may not see them. */
    public @Nullable MemberCard organiser() {
        return seen.organiser();
    }

    /** Where it is, with the link for those alone who have a place; or what its organiser said on calling it off. */
    public List<Passage> passages(Page page) {
        List<Passage> passages = new ArrayList<>();
        if (event.isOff()) {
            add(passages, page.text("event.news.why"), seen.why());
        } else {
            add(passages, page.text("event.fact.place"), event.place());
            add(passages, page.text("event.fact.link"), seen.link());
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
        if (seen.own()) {
            return page.text("event.you.organise");
        }
        return page.text(seen.isGoing() ? "event.you.going" : "event.you.waiting");
    }

    /** Where it is to be seen, on Kith. */
    public String path() {
        return "/events/" + event.id().value();
    }
}
