package kith.graph;

import java.util.ArrayList;
import java.util.List;

/** A path that may become an answer: the member numbers on it and how strong it is. The better one is the smaller one. */
record Way(long[] numbers, double weakest, double total) implements Comparable<Way> {

    static Way of(View view, TieStrength ties, int from, int[] people, int to) {
        long[] numbers = new long[people.length + 2];
        numbers[0] = view.number(from);
        for (int i = 0; i < people.length; i++) {
            numbers[i + 1] = view.number(people[i]);
        }
        numbers[people.length + 1] = view.number(to);
        double weakest = Double.POSITIVE_INFINITY;
        double total = 0;
        for (int i = 1; i < numbers.length; i++) {
            double strength = ties.strength(numbers[i - 1], numbers[i]);
            weakest = Math.min(weakest, strength);
            total += strength;
        }
        return new Way(numbers, weakest, total);
    }

    /** The first person one would have to ask. */
    long first() {
        return numbers[1];
    }

    @Override
    public int compareTo(Way other) {
        int order = Double.compare(other.weakest, weakest);
        if (order == 0) {
            order = Double.compare(other.total, total);
        }
        for (int i = 0; order == 0 && i < numbers.length; i++) {
            order = Long.compare(numbers[i], other.numbers[i]);
        }
        return order;
    }

    Path toPath() {
        List<Long> members = new ArrayList<>();
        for (long number : numbers) {
            members.add(number);
        }
        return new Path(members, weakest, total);
    }
}
