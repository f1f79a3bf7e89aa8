package kith.graph;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Members who came after the snapshot, by number and by index. One writer adds while readers look: a number is written after its index, and a reader
 * leaves out whoever has an index past the members of the state it reads. A full table is replaced by a larger one, never moved.
 */
final class NewMembers {

    /** No identity column gives this number. */
    private static final long FREE = Long.MIN_VALUE;

    private static final VarHandle KEYS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int SMALLEST = 16;

    private final int offset;
    private final long[] keys;
    private final int[] values;
    private final long[] numbers;

    private NewMembers(int offset, int capacity) {
        this.offset = offset;
        this.keys = new long[capacity * 2];
        this.values = new int[capacity * 2];
        this.numbers = new long[capacity];
        Arrays.fill(keys, FREE);
    }

    /** None yet; the first will get the given index. */
    static NewMembers from(int offset) {
        return new NewMembers(offset, SMALLEST);
    }

    /** The index of a member, negative for one who is not there. */
    int index(long number) {
        int mask = keys.length - 1;
        for (int at = slot(number, mask); ; at = (at + 1) & mask) {
            long key = (long) KEYS.getAcquire(keys, at);
            if (key == number) {
                return values[at];
            }
            if (key == FREE) {
                return -1;
            }
        }
    }

    long number(int index) {
        return numbers[index - offset];
    }

    /** These members and one more, who is not among them yet. The caller publishes what comes back before anyone uses the index. */
    NewMembers add(long number, int index) {
        if (number == FREE) {
            throw new IllegalArgumentException("not a member number: " + number);
        }
        NewMembers room = index - offset < numbers.length ? this : grown();
        room.put(number, index);
        return room;
    }

    private NewMembers grown() {
        NewMembers larger = new NewMembers(offset, numbers.length * 2);
        for (int i = 0; i < numbers.length; i++) {
            larger.put(numbers[i], offset + i);
        }
        return larger;
    }

    private void put(long number, int index) {
        numbers[index - offset] = number;
        int mask = keys.length - 1;
        int at = slot(number, mask);
        while (keys[at] != FREE) {
            at = (at + 1) & mask;
        }
        values[at] = index;
        KEYS.setRelease(keys, at, number);
    }

    private static int slot(long number, int mask) {
        return (int) ((number * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    }
}
