package kith.web;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import gg.jte.support.LocalizationSupport;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template is given under the name {@code page}: words, times, who looks, and where.
 *
 * <p>One is made for each rendering; it holds no state of its own.
 */
public final class Page implements LocalizationSupport {

    private final MessageSource messages;
    private final Assets assets;
    private final Clock clock;
    private final @Nullable You you;
    private final Request request;

    /** The facts of the request that templates use; {@code notice} is the sentence left by the page before, if any. */
    record Request(
            String path, @Nullable CsrfToken csrf, @Nullable String notice) {}

    Page(MessageSource messages, Assets assets, Clock clock, @Nullable You you, Request request) {
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
        this.you = you;
        this.request = request;
    }

    /** The sentence under {@code key} in {@code messages.properties}, its blanks filled; plain text, escaped where it is written. */
    public String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.ENGLISH);
    }

    /** Like {@link #text}, but the sentence itself may hold markup; arguments are escaped unless they are {@link Content}. */
    public Content html(String key, Object... args) {
        Content content = localize(key, args);
        return (HtmlContent) output -> content.writeTo(output);
    }

    /** The phrase with its links. */
    public Content say(Phrase phrase) {
        return html(phrase.key(), phrase.marked());
    }

    @Override
    public String lookup(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }

    /** The signed-in member, or null for a stranger. */
    public @Nullable You you() {
        return you;
    }

    /** {@code "page"} where this address is the one shown or leads to it, for {@code aria-current}; else null, which writes no attribute. */
    public @Nullable String current(String address) {
        boolean here = request.path().equals(address)
                || (!address.equals("/") && request.path().startsWith(address + "/"));
        return here ? "page" : null;
    }

    /** The sentence the page before left to be shown once, or null. */
    public @Nullable String notice() {
        return request.notice();
    }

    public String csrfName() {
        return request.csrf() == null ? "_csrf" : request.csrf().getParameterName();
    }

    /** Asked for by a form alone: a page without one sets no cookie. */
    public String csrfToken() {
        return request.csrf() == null ? "" : request.csrf().getToken();
    }

    /** The address of a static file with its content in the name, so that it may be cached for good. */
    public String asset(String path) {
        return assets.address(path);
    }

    /** A day as a person would say it: "Today", "Yesterday", a weekday within the last week, else the date. */
    public String day(Instant instant) {
        return Days.say(this, instant, clock.instant(), zone());
    }

    /** A day with its year, in the reader's zone, such as "14 May 2026". */
    public String date(Instant instant) {
        return Days.date(instant, zone());
    }

    /** The exact moment in the reader's zone, such as "14 May 2026, 09:30". */
    public String moment(Instant instant) {
        return Days.moment(instant, zone());
    }

    /** The zone of the reader; that of the server for a stranger. */
    public ZoneId zone() {
        return you == null ? clock.getZone() : you.zone();
    }

    public Instant now() {
        return clock.instant();
    }
}
