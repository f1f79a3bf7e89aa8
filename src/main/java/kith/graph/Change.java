package kith.graph;

/** A kind of change, and how it makes the next state. */
enum Change {
    CONNECT {
        @Override
        View apply(Changes changes, View view, long a, long b) {
            return changes.connect(view, a, b);
        }
    },
    DISCONNECT {
        @Override
        View apply(Changes changes, View view, long a, long b) {
            return changes.disconnect(view, a, b);
        }
    },
    HIDE {
        @Override
        View apply(Changes changes, View view, long a, long b) {
            return changes.hide(view, a);
        }
    },
    SHOW {
        @Override
        View apply(Changes changes, View view, long a, long b) {
            return changes.show(view, a);
        }
    },
    REACHED {
        @Override
        View apply(Changes changes, View view, long a, long b) {
            return view.position() == a ? view : view.withPosition(a);
        }
    };

    /** The next state; the same one where nothing changes. */
    abstract View apply(Changes changes, View view, long a, long b);
}
