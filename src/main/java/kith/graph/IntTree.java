package kith.graph;

import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An unchangeable map from non-negative ints to values: a radix tree of 32 branches a level. {@link #with} copies one path and shares
 * the rest, so a reader's tree stays as it was while the writer goes on.
 */
final class IntTree<V> {

    private static final int BITS = 5;
    private static final int BRANCHES = 1 << BITS;
    private static final IntTree<?> EMPTY = new IntTree<>(new Object[BRANCHES], 0, 0);

    private final @Nullable Object[] root;
    private final int shift;
    private final int size;

    private IntTree(@Nullable Object[] root, int shift, int size) {
        this.root = root;
        this.shift = shift;
        this.size = size;
    }

    @SuppressWarnings("unchecked") // it holds no value
    static <V> IntTree<V> empty() {
        return (IntTree<V>) EMPTY;
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked") // leaves hold nothing but values
    @Nullable
    V get(int key) {
        if (key >>> shift >= BRANCHES) {
            return null;
        }
        @Nullable Object[] node = root;
        for (int level = shift; level > 0; level -= BITS) {
            node = (@Nullable Object[]) node[(key >>> level) & (BRANCHES - 1)];
            if (node == null) {
                return null;
            }
        }
        return (V) node[key & (BRANCHES - 1)];
    }

    /** This tree with another value for the key; null takes the key out. */
    IntTree<V> with(int key, @Nullable V value) {
        @Nullable Object[] top = root;
        int level = shift;
        while (key >>> level >= BRANCHES) {
            @Nullable Object[] higher = new Object[BRANCHES];
            higher[0] = top;
            top = higher;
            level += BITS;
        }
        int more = (value == null ? 0 : 1) - (get(key) == null ? 0 : 1);
        return new IntTree<>(copy(top, level, key, value), level, size + more);
    }

    private static @Nullable Object[] copy(
            @Nullable Object @Nullable [] node, int level, int key, @Nullable Object value) {
        @Nullable Object[] copy = node == null ? new Object[BRANCHES] : node.clone();
        int branch = (key >>> level) & (BRANCHES - 1);
        copy[branch] = level == 0 ? value : copy((@Nullable Object[]) copy[branch], level - BITS, key, value);
        return copy;
    }

    /** Every key with its value, in the order of the keys. */
    void forEach(ObjIntConsumer<V> action) {
        walk(root, shift, 0, action);
    }

    @SuppressWarnings("unchecked") // leaves hold nothing but values
    private void walk(@Nullable Object[] node, int level, int prefix, ObjIntConsumer<V> action) {
        for (int branch = 0; branch < BRANCHES; branch++) {
            Object below = node[branch];
            if (below == null) {
                continue;
            }
            int key = prefix | branch << level;
            if (level == 0) {
                action.accept((V) below, key);
            } else {
                walk((@Nullable Object[]) below, level - BITS, key, action);
            }
        }
    }
}
