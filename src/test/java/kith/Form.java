package kith;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A row of the table of forms: one that is accepted, and what has to be there first.
 *
 * @param pattern the address, as the page declares it
 * @param fields name, value, name, value
 * @param ready makes what it is sent to, says where that is, and fills blanks of the fields if need be
 */
record Form(String pattern, List<String> fields, Function<Pair, String> ready) {

    /** Who sends it, the other of the two it is about, and somebody else for what takes three. */
    record Pair(Visitor me, Visitor other, Supplier<Visitor> third) {

        /** The path of an invitation that I received. */
        String received() {
            return sent(other, me);
        }

        /** The path of one that I sent. */
        String sent() {
            return sent(me, other);
        }

        String receivedThin() {
            return write(other, me, "We met the other day, let us connect.");
        }

        String after(String invitation, Visitor who, String step, String... fields) {
            who.post(invitation + "/" + step, fields);
            return invitation;
        }

        private static String sent(Visitor from, Visitor to) {
            return write(
                    from,
                    to,
                    "Your note on the quay wall names the 1904 survey; ours has the other half. Shall we compare?");
        }

        private static String write(Visitor from, Visitor to, String why) {
            Visitor.Answer sent = from.post(
                    "/members/" + to.handle() + "/invitation",
                    "how",
                    "met",
                    "blank_where",
                    "Galway",
                    "blank_when",
                    "May 2026",
                    "why",
                    why,
                    "insist",
                    "as_it_is");
            if (sent.location() == null) {
                throw new AssertionError("Not sent: " + sent.text());
            }
            return sent.location();
        }
    }

    static Form of(String pattern, Function<Pair, String> ready, String... fields) {
        return new Form(pattern, List.of(fields), ready);
    }

    /** At the same address for everybody. */
    static Form at(String pattern, String... fields) {
        return of(pattern, pair -> pattern, fields);
    }

    /** About the other of the two. */
    static Form about(String pattern, String... fields) {
        return of(pattern, pair -> pattern.replace("{handle}", pair.other().handle()), fields);
    }

    String[] filled(Pair pair) {
        return fields.stream()
                .map(value -> value.replace("%s", pair.other().handle()))
                .map(value -> value.contains("%t")
                        ? value.replace("%t", pair.third().get().handle())
                        : value)
                .toArray(String[]::new);
    }

    /** The fields with the value of one of them replaced. */
    String[] with(Pair pair, int field, String value) {
        String[] changed = filled(pair);
        changed[2 * field + 1] = value;
        return changed;
    }

    /** The fields with one of them left out. */
    String[] without(Pair pair, int field) {
        List<String> all = new ArrayList<>(List.of(filled(pair)));
        all.subList(2 * field, 2 * field + 2).clear();
        return all.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
