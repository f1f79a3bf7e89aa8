package kith.connection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.member.MemberId;
import kith.web.Phrase;

/** Finds what a member has in common with others beside the people both know: groups, schools, employers. A bean each, in the module that can tell. */
public interface CommonGround {

    /** What there is in common with each of {@code others}, as {@code viewer} may see it; absent where there is nothing. Asked once for a whole list. */
    Map<MemberId, List<Shared>> with(MemberId viewer, Collection<MemberId> others);

    /**
     * One thing in common.
     *
     * @param words says it to the viewer, such as "both in Harbour Data"; part of a line, so without a capital or a full stop
     * @param worth how much it counts beside mutual connections, of which one with 20 connections counts 0.33; above 0, at most 10
     * @param proved whether it opens a door that asks for proof
     */
    record Shared(Phrase words, double worth, boolean proved) {}
}
