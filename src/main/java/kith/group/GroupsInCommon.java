package kith.group;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.connection.CommonGround;
import kith.connection.Tie;
import kith.connection.TieEvidence;
import kith.group.InCommonStore.InCommon;
import kith.invitation.Strength;
import kith.member.MemberId;
import kith.web.Phrase;
import org.springframework.stereotype.Component;

/** What being in the same groups says: two who are connected know each other better, and two who are not have a reason to meet. */
@Component
class GroupsInCommon implements TieEvidence, CommonGround {

    private final InCommonStore store;
    private final Clock clock;

    GroupsInCommon(InCommonStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** One group is worth half, two are two thirds, and so on: each further one says less. */
    @Override
    public Map<Tie, Double> strengths(Collection<Tie> ties, Instant now) {
        Map<Tie, Double> strengths = new HashMap<>();
        store.counts(ties).forEach((tie, count) -> strengths.put(tie, count / (count + 1.0)));
        return strengths;
    }

    /** A group counts as a mutual connection with as many connections would: the fewer are in it, the more it says. */
    @Override
    public Map<MemberId, List<Shared>> with(MemberId viewer, Collection<MemberId> others) {
        Instant now = clock.instant();
        Map<MemberId, List<Shared>> shared = new HashMap<>();
        store.with(viewer, others)
                .forEach((other, groups) -> shared.put(
                        other, groups.stream().map(one -> shared(one, now)).toList()));
        return shared;
    }

    private static Shared shared(InCommon one, Instant now) {
        return new Shared(
                Phrase.of("group.in_common", one.group().name()),
                1 / Math.log(Math.max(3, one.members())),
                one.group().strength(now) == Strength.PROVED);
    }
}
