package kith.graph;

/** The few members with the highest scores among many: a heap with the worst of them on top. Of equal scores, the lower member number is better. */
final class BestOf {

    private final View view;
    private final int[] members;
    private final long[] scores;
    private int size;

    BestOf(View view, int limit) {
        this.view = view;
        this.members = new int[limit];
        this.scores = new long[limit];
    }

    /** Takes a member in who is better than the worst of a full heap. */
    void offer(int member, long score) {
        if (size < members.length) {
            put(size, member, score);
            rise(size++);
        } else if (size > 0 && score >= scores[0] && (score > scores[0] || view.before(member, members[0]))) {
            put(0, member, score);
            sink();
        }
    }

    /** The lowest score that may still get in. No score is not enough. */
    long floor() {
        return size < members.length ? 1 : size > 0 ? scores[0] : Long.MAX_VALUE;
    }

    int size() {
        return size;
    }

    /** Takes the worst one out. */
    int takeWorst() {
        int worst = members[0];
        size--;
        put(0, members[size], scores[size]);
        sink();
        return worst;
    }

    long worstScore() {
        return scores[0];
    }

    private void put(int at, int member, long score) {
        members[at] = member;
        scores[at] = score;
    }

    private boolean worse(int a, int b) {
        return scores[a] != scores[b] ? scores[a] < scores[b] : view.before(members[b], members[a]);
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && worse(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink() {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && worse(child + 1, child)) {
                child++;
            }
            if (!worse(child, at)) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int a, int b) {
        int member = members[a];
        long score = scores[a];
        put(a, members[b], scores[b]);
        put(b, member, score);
    }
}
