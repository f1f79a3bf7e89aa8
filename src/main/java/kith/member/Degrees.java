package kith.member;

import java.util.Collection;
import java.util.Map;

/** Knows how near members are to one another. Provided by the module that keeps the connections, above this one. */
public interface Degrees {

    /** The degree of each of {@code others} as seen by {@code viewer}: 1, 2 or 3; absent for further or unknown. One call for a whole page. */
    Map<MemberId, Integer> of(MemberId viewer, Collection<MemberId> others);
}
