package kith.event;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.connection.CommonGround;
import kith.connection.Tie;
import kith.connection.TieEvidence;
import kith.member.MemberId;
import kith.web.Phrase;
import org.springframework.stereotype.Component;

/** What having been at the same events says: two who are connected know each other better, and two who are not have met, or nearly. */
@Component
class EventsInCommon implements TieEvidence, CommonGround {

    /** What two regulars have been to a hundred times says little more than the few that say most. */
    private static final int COUNTED = 5;

    private final TogetherStore store;

    EventsInCommon(TogetherStore store) {
        this.store = store;
    }

    /** One event is worth half, two are two thirds, and so on: each further one says less. */
    @Override
    public Map<Tie, Double> strengths(Collection<Tie> ties, Instant now) {
        Map<Tie, Double> strengths = new HashMap<>();
        store.counts(ties).forEach((tie, count) -> strengths.put(tie, count / (count + 1.0)));
        return strengths;
    }

    /** An event counts as a mutual connection with as many connections would: the fewer had a place, the more it says. */
    @Override
    public Map<MemberId, List<Shared>> with(MemberId viewer, Collection<MemberId> others) {
        Map<MemberId, List<Shared>> shared = new HashMap<>();
        store.with(viewer, others, COUNTED)
                .forEach((other, events) -> shared.put(
                        other, events.stream().map(EventsInCommon::shared).toList()));
        return shared;
    }

    private static Shared shared(SharedEvent event) {
        return new Shared(
                Phrase.of("event.in_common", event.name(), EventHow.say(event.day())),
                1 / Math.log(Math.max(3, event.going())),
                event.bothThere());
    }
}
