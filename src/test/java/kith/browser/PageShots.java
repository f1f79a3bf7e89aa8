package kith.browser;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes a picture of every page of a Kith that runs elsewhere, at both widths and in both schemes, and names what is wrong on it. Not part of the tests:
 *
 * <pre>mvn test -Dtest=PageShots -Dshots=FOLDER -Dshots.kith=http://localhost:8080 -Dshots.email=… -Dshots.password=…</pre>
 *
 * <p>Without {@code -Dshots.paths=/one,/two} it begins at the pages it knows and follows links from there, one page of each kind.
 */
@EnabledIfSystemProperty(named = "shots", matches = ".+")
class PageShots {

    private static final List<String> STRANGERS = List.of("/sign-in", "/sign-in/forgotten", "/register");
    private static final List<String> MEMBERS = List.of(
            "/",
            "/invitations",
            "/members",
            "/connections",
            "/connections/former",
            "/suggestions",
            "/network",
            "/groups",
            "/groups/new",
            "/notices",
            "/links",
            "/settings",
            "/welcome");

    private final Path folder = Path.of(System.getProperty("shots", ""));
    private final String kith = System.getProperty("shots.kith", "http://localhost:8080");

    @Test
    void everyPage() {
        Map<String, String> wrong = new TreeMap<>();
        for (Window window : Window.all()) {
            take(new Person(kith, window), STRANGERS, wrong);
            Person member = new Person(kith, window)
                    .signIn(System.getProperty("shots.email", ""), System.getProperty("shots.password", ""));
            take(member, paths(member), wrong);
        }
        wrong.forEach((picture, words) -> System.out.println(picture + ": " + words));
    }

    private void take(Person person, Iterable<String> paths, Map<String, String> wrong) {
        for (String path : paths) {
            person.page().navigate(path);
            person.page().evaluate("document.fonts.ready.then(() => true)");
            String name = (path.equals("/") ? "home" : path.substring(1).replaceAll("[^A-Za-z0-9]+", "-")) + "-"
                    + person.window().label();
            person.picture(folder.resolve(name + ".png"));
            try {
                person.findsItUsable();
            } catch (AssertionError violation) {
                wrong.put(name, String.valueOf(violation.getMessage()));
            }
        }
        person.abandon();
    }

    private static Set<String> paths(Person member) {
        String given = System.getProperty("shots.paths", "");
        if (!given.isBlank()) {
            return new LinkedHashSet<>(List.of(given.split(",")));
        }
        Map<String, String> oneOfEachKind = new TreeMap<>();
        List<String> open = new ArrayList<>(MEMBERS);
        while (!open.isEmpty()) {
            String path = open.removeFirst();
            if (oneOfEachKind.putIfAbsent(kind(path), path) == null) {
                member.page().navigate(path);
                open.addAll(links(member));
            }
        }
        return new LinkedHashSet<>(oneOfEachKind.values());
    }

    private static List<String> links(Person member) {
        return member.page().locator("main a[href^='/']").all().stream()
                .map((Locator link) -> link.getAttribute("href"))
                .filter(href -> !href.contains("#") && !href.contains("after="))
                .toList();
    }

    /** Two addresses are of one kind if they differ only in a handle, a slug or a number. */
    private static String kind(String path) {
        List<String> parts = Stream.of(path.split("/")).toList();
        boolean one = parts.size() > 2
                && !parts.get(1).equals("settings")
                && !parts.get(2).equals("new");
        return one ? parts.get(1) + "/*/" + String.join("/", parts.subList(3, parts.size())) : path;
    }
}
