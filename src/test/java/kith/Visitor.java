package kith;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A person at a browser without JavaScript: keeps cookies, fills in the token of forms, and follows no redirect unless asked to.
 *
 * <pre>{@code
 * Visitor ada = people.signedIn("Ada Brink");
 * Answer sent = ada.post("/invitations", "recipient", "lu-chen", "why", "…");
 * assertThat(sent.status()).isEqualTo(303);
 * assertThat(ada.get("/invitations").body()).contains("Lu Chen");
 * }</pre>
 *
 * Made by {@link People}.
 */
public class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI home;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private final @Nullable Who who;
    private String token = "";
    private String tokenCookie = "";

    Visitor(int port, @Nullable Who who) {
        this.home = URI.create("http://localhost:" + port);
        this.who = who;
    }

    /** A stranger at a Kith of the test's own making; others ask {@link People}. */
    public static Visitor at(int port) {
        return new Visitor(port, null);
    }

    /** With the other browser's cookies as well, as where two Kiths have one address. */
    public Visitor with(Visitor other) {
        other.cookies
                .getCookieStore()
                .getCookies()
                .forEach(kept -> cookies.getCookieStore().add(home, kept));
        return this;
    }

    /** The member at this browser; there is none for a stranger. */
    public Who who() {
        if (who == null) {
            throw new IllegalStateException("A stranger");
        }
        return who;
    }

    public MemberId id() {
        return who().id();
    }

    public String handle() {
        return who().handle();
    }

    /** The page at a path; headers as name, value, name, value. */
    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** The lines of an answer that goes on, as they come; whoever asked closes it. */
    public HttpResponse<Stream<String>> listen(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form: field, value, field, value. A field may come several times. The token is taken care of. */
    public Answer post(String path, String... fields) {
        return postWithout(path, and(fields, "_csrf", token()));
    }

    /** Sends a form as {@link #post} does, the way htmx would. */
    public Answer postByHtmx(String path, String... fields) {
        return send(form(request(path, "HX-Request", "true"), and(fields, "_csrf", token())));
    }

    /** Sends a form exactly as given, without a token. */
    public Answer postWithout(String path, String... fields) {
        return send(form(request(path), fields));
    }

    /** Where an answer sends one, or the answer itself. */
    public Answer follow(Answer answer) {
        Answer last = answer;
        for (int i = 0; i < 5 && last.location() != null; i++) {
            last = get(last.location());
        }
        return last;
    }

    /** The address of this Kith. */
    public URI home() {
        return home;
    }

    /** The cookies kept, for what a test wants to know or to lose. */
    public CookieManager cookies() {
        return cookies;
    }

    /** The token that goes with this browser's cookie. Any form's will do, so it is fetched once, and anew where the cookie has changed. */
    public String token() {
        if (token.isEmpty() || !tokenCookie.equals(cookie("kith-form"))) {
            Answer page = get("/sign-in");
            Matcher found = TOKEN.matcher(
                    page.location() == null
                            ? page.body()
                            : get("/settings/account").body());
            if (!found.find()) {
                throw new AssertionError("No form with a token at /sign-in or /settings/account");
            }
            token = found.group(1);
            tokenCookie = cookie("kith-form");
        }
        return token;
    }

    /** The value of a cookie, empty where there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(kept -> kept.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Loses a cookie, as when it has run out. */
    public void lose(String name) {
        List<HttpCookie> kept = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> !cookie.getName().equals(name))
                .toList();
        cookies.getCookieStore().removeAll();
        kept.forEach(cookie -> cookies.getCookieStore().add(home, cookie));
    }

    /** Sends anything, for instance an upload; the path is this Kith's. */
    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request to a path of this Kith, to be completed and given to {@link #send}. */
    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String[] and(String[] fields, String... more) {
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    /** A member as a test knows them. */
    public record Who(MemberId id, String handle, String name, String address) {}

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String body) {

        /** Where it leads as a path, or null where it is a page. */
        public @Nullable String location() {
            return headers.firstValue("Location").orElse(null);
        }

        /** The page's words as a person reads them: no tags, character references resolved, white space as single spaces. */
        public String text() {
            return HtmlUtils.htmlUnescape(body.replaceAll("(?s)<[^>]*>", " "))
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
