package kith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriTemplate;

/**
 * Every page that Kith has, its address's blanks filled from a table. A blank that the table does not know fails the test, so that whoever adds an
 * address also says what to try there. What is for programs has a table of its own, {@code kith.api.EndpointTable}.
 */
final class Walk {

    /** Never ends, and says of what is new only that it is. */
    private static final String STREAM = "/live";

    private final RequestMappingHandlerMapping mappings;
    private final Map<String, List<String>> values;

    Walk(RequestMappingHandlerMapping mappings, Map<String, List<String>> values) {
        this.mappings = mappings;
        this.values = values;
    }

    /** The addresses that answer this method, each filled with every value there is for its blanks. */
    List<String> addresses(RequestMethod method) {
        return filled(method, pattern -> true);
    }

    /** Likewise, of those alone that have one of these blanks. */
    List<String> addressesWith(RequestMethod method, List<String> blanks) {
        return filled(method, pattern -> blanks(pattern).stream().anyMatch(blanks::contains));
    }

    private List<String> filled(RequestMethod method, Predicate<String> wanted) {
        return List.copyOf(mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> answers(mapping, method))
                .flatMap(Walk::patterns)
                .filter(pattern -> !pattern.startsWith("/api/") && !pattern.equals(STREAM))
                .filter(wanted)
                .flatMap(pattern -> fill(pattern).stream())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    private static boolean answers(RequestMappingInfo mapping, RequestMethod method) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(method);
    }

    private static Stream<String> patterns(RequestMappingInfo mapping) {
        return Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues().stream();
    }

    private static List<String> blanks(String pattern) {
        return new UriTemplate(pattern)
                .getVariableNames().stream().map(name -> name.split(":")[0]).toList();
    }

    private List<String> fill(String pattern) {
        List<Map<String, String>> fillings = List.of(Map.of());
        for (String blank : blanks(pattern)) {
            List<String> known = values.get(blank);
            if (known == null) {
                throw new AssertionError("What should be tried for {" + blank + "} in " + pattern + "?");
            }
            fillings = fillings.stream()
                    .flatMap(filling -> known.stream().map(value -> with(filling, blank, value)))
                    .toList();
        }
        List<String> addresses = new ArrayList<>();
        for (Map<String, String> filling : fillings) {
            addresses.add(UriComponentsBuilder.fromPath(pattern)
                    .buildAndExpand(filling)
                    .toUriString());
        }
        return addresses;
    }

    private static Map<String, String> with(Map<String, String> filling, String blank, String value) {
        Map<String, String> more = new java.util.HashMap<>(filling);
        more.put(blank, value);
        return more;
    }
}
