package kith.graph;

/** The few members with the highest scores among many: a heap with the worst of them on top. Of equal scores, the lower member number is better. */
final class BestOf {

    private final View view;
    private final long[] scores;
    private final int[] heap;
    private int size;

    BestOf(View view, long[] scores, int limit) {
        this.view = view;
        this.scores = scores;
        this.heap = new int[limit];
    }

    /** Takes a member in who is better than the worst of a full heap. A score of 0 is no score. */
    void offer(int member) {
        if (scores[member] == 0) {
            return;
        }
        if (size < heap.length) {
            heap[size] = member;
            rise(size++);
        } else if (size > 0 && worse(heap[0], member)) {
            heap[0] = member;
            sink();
        }
    }

    /** The members, the best first. The heap is empty afterwards. */
    int[] descending() {
        int[] members = new int[size];
        while (size > 0) {
            members[size - 1] = heap[0];
            heap[0] = heap[--size];
            sink();
        }
        return members;
    }

    private boolean worse(int a, int b) {
        return scores[a] != scores[b] ? scores[a] < scores[b] : view.before(b, a);
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && worse(heap[at], heap[(at - 1) / 2])) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink() {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && worse(heap[child + 1], heap[child])) {
                child++;
            }
            if (!worse(heap[child], heap[at])) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int a, int b) {
        int member = heap[a];
        heap[a] = heap[b];
        heap[b] = member;
    }
}
