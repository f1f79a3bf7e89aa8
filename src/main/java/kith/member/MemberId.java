package kith.member;

import java.io.Serializable;
import java.util.Collection;

/** A member's number: dense, from 1, never reused. As a controller's parameter it is the signed-in member. */
public record MemberId(long value) implements Serializable, Comparable<MemberId> {

    /** As statements take many at once. */
    public static Long[] numbers(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toArray(Long[]::new);
    }

    @Override
    public int compareTo(MemberId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
