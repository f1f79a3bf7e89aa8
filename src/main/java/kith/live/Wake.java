package kith.live;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.member.MemberId;

/**
 * That something is new for some members.
 *
 * @param what as scripts know it; letters, digits, hyphens
 */
record Wake(Set<MemberId> members, String what) {

    /** PostgreSQL carries less than 8,000 bytes; a number has at most 19 digits. */
    static final int MOST = 300;

    private static final Pattern WHAT = Pattern.compile("[a-z]{1,20}(-\\d{1,19})?");
    private static final Pattern WRITTEN = Pattern.compile("(" + WHAT.pattern() + ") (\\d{1,18}(?:,\\d{1,18})*)");

    Wake {
        members = Set.copyOf(members);
        if (!WHAT.matcher(what).matches()) {
            throw new IllegalArgumentException("Not something that pages could be told: " + what);
        }
    }

    /** As it goes from one server to the others. */
    String written() {
        return what + " "
                + members.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
    }

    /** What another server wrote; empty where it is nothing this one knows, such as from a later Kith. */
    static Optional<Wake> read(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        Set<MemberId> members = Stream.of(found.group(3).split(","))
                .map(number -> new MemberId(Long.parseLong(number)))
                .collect(Collectors.toSet());
        return Optional.of(new Wake(members, found.group(1)));
    }

    /** Says the same of as many members at a time as one call carries. */
    static List<Wake> parts(String what, Collection<MemberId> members) {
        List<MemberId> all = List.copyOf(members);
        return Stream.iterate(0, from -> from < all.size(), from -> from + MOST)
                .map(from -> new Wake(Set.copyOf(all.subList(from, Math.min(from + MOST, all.size()))), what))
                .toList();
    }
}
