package kith.graph;

import java.util.ArrayList;
import java.util.List;

/** A path that may become an answer: the numbers of the people between and how strong it is. The better one is the smaller one. */
@SuppressWarnings("ArrayRecordComponent") // compared by compareTo alone
record Way(long[] people, double weakest, double total) implements Comparable<Way> {

    /** The first person one would have to ask. */
    long first() {
        return people[0];
    }

    @Override
    public int compareTo(Way other) {
        int order = compare(other.weakest, other.total, weakest, total);
        for (int i = 0; order == 0 && i < people.length; i++) {
            order = Long.compare(people[i], other.people[i]);
        }
        return order;
    }

    /** Compares strengths: by the weakest tie, then by all together. */
    static int compare(double weakest, double total, double otherWeakest, double otherTotal) {
        int order = Double.compare(weakest, otherWeakest);
        return order == 0 ? Double.compare(total, otherTotal) : order;
    }

    Path between(long from, long to) {
        List<Long> members = new ArrayList<>();
        members.add(from);
        for (long number : people) {
            members.add(number);
        }
        members.add(to);
        return new Path(members, weakest, total);
    }
}
