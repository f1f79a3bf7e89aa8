package kith.graph;

import java.util.Arrays;

/** Writes a state with many changes as a new snapshot. Everybody keeps their index; who came since gets a place at the end. */
final class Merge {

    private final View view;
    private final int[] offsets;

    private Merge(View view) {
        this.view = view;
        this.offsets = new int[view.members() + 1];
    }

    /** The same state over a snapshot of its own, with no changes over it. */
    static View of(View view) {
        return new Merge(view).merged();
    }

    private View merged() {
        long total = 0;
        for (int i = 0; i < view.members(); i++) {
            total += view.neighbours(i).size();
            offsets[i + 1] = Limits.directed(total);
        }
        return View.of(new Snapshot(members(), offsets, targets()), view.withheld(), view.position());
    }

    private int[] targets() {
        int[] targets = new int[offsets[view.members()]];
        for (int i = 0; i < view.members(); i++) {
            Neighbours neighbours = view.neighbours(i);
            System.arraycopy(neighbours.array(), neighbours.from(), targets, offsets[i], neighbours.size());
        }
        return targets;
    }

    private MemberIndex members() {
        MemberIndex before = view.base().members();
        return view.members() == before.size() ? before : withNewMembers(before);
    }

    private MemberIndex withNewMembers(MemberIndex before) {
        long[] numbers = Arrays.copyOf(before.numbers(), view.members());
        for (int i = before.size(); i < numbers.length; i++) {
            numbers[i] = view.number(i);
        }
        return MemberIndex.of(numbers);
    }
}
