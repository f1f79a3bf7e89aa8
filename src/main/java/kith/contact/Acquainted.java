package kith.contact;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.connection.Connection;
import kith.connection.Connections;
import kith.connection.Roll;
import kith.group.Groups;
import kith.member.Directory;
import kith.member.MemberId;
import kith.web.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks through one's connections. Each thing asked for is answered as a set of people by whose it is; what is in all of them is counted and shown in pages. */
@Component
class Acquainted {

    private final Connections connections;
    private final Roll roll;
    private final Directory directory;
    private final Groups groups;

    Acquainted(Connections connections, Roll roll, Directory directory, Groups groups) {
        this.connections = connections;
        this.roll = roll;
        this.directory = directory;
        this.groups = groups;
    }

    /**
     * A page of them.
     *
     * @param count how many there are in all
     * @param shown those on this page, in order
     * @param next what to give as {@code after} for those that follow, or null where there are none
     */
    record Found(
            int count, List<Connection> shown, @Nullable String next) {}

    Found find(MemberId me, Wanted wanted, @Nullable String after, int limit) {
        if (wanted.isWide() && wanted.order() == Wanted.Order.NEWEST) {
            List<Connection> page = connections.page(me, Mark.read(after, Mark.LATEST), limit + 1);
            boolean more = page.size() > limit;
            List<Connection> shown = more ? page.subList(0, limit) : page;
            return new Found(connections.count(me), shown, more ? mark(shown.getLast()) : null);
        }
        List<MemberId> all = all(me, wanted);
        if (all.isEmpty()) {
            return new Found(0, List.of(), null);
        }
        return switch (wanted.order()) {
            case NAME -> byName(me, all, after, limit);
            case NEWEST -> inTime(me, all, Roll.Order.NEWEST, after, limit);
            case TOUCH -> inTime(me, all, Roll.Order.TOUCH, after, limit);
        };
    }

    /** Everybody whom it asks for, in no order. */
    List<MemberId> all(MemberId me, Wanted wanted) {
        List<MemberId> all = roll.narrowed(me, wanted.narrowing());
        if (!all.isEmpty() && !wanted.q().isEmpty()) {
            Set<MemberId> found = new HashSet<>(directory.among(me, wanted.q(), all));
            found.addAll(roll.mentioning(me, wanted.q()));
            all = both(all, found);
        }
        if (!all.isEmpty() && !wanted.group().isEmpty()) {
            all = both(all, groups.within(me, wanted.group(), all));
        }
        if (!all.isEmpty() && !wanted.place().isEmpty()) {
            all = both(all, directory.living(me, wanted.place(), all));
        }
        return all;
    }

    private Found byName(MemberId me, List<MemberId> all, @Nullable String after, int limit) {
        Directory.Sorted sorted = directory.byName(me, all, after, limit);
        Map<MemberId, Connection> known = connections.among(me, sorted.members()).stream()
                .collect(Collectors.toMap(Connection::peer, connection -> connection));
        List<Connection> shown = sorted.members().stream()
                .flatMap(peer -> Stream.ofNullable(known.get(peer)))
                .toList();
        return new Found(all.size(), shown, sorted.next());
    }

    private Found inTime(MemberId me, List<MemberId> all, Roll.Order order, @Nullable String after, int limit) {
        List<Roll.Row> rows = roll.page(me, all, order, Mark.read(after, Mark.LATEST), limit + 1);
        boolean more = rows.size() > limit;
        List<Roll.Row> shown = more ? rows.subList(0, limit) : rows;
        return new Found(
                all.size(),
                shown.stream()
                        .map(row -> new Connection(row.peer(), row.since()))
                        .toList(),
                more ? shown.getLast().mark().toString() : null);
    }

    private static String mark(Connection last) {
        return new Mark(last.since(), last.peer().value()).toString();
    }

    private static List<MemberId> both(List<MemberId> some, Set<MemberId> others) {
        return some.stream().filter(others::contains).toList();
    }
}
