package kith.invitation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.invitation.CannotInvite.Reason;
import kith.member.MemberId;
import kith.web.Phrase;
import kith.web.PlainText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "We met": where and when, on the sender's word. */
@Component
@Order(10)
class MetHow implements HowKind {

    static final String NAME = "met";

    private static final String CONFIRMED = "confirmed";

    private static final int LIMIT = 80;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Offer> offers(Pair pair, Instant now) {
        return List.of(new Offer(
                new Claim(name(), "", Map.of()),
                Strength.SAID,
                Phrase.of("how.met.offer"),
                null,
                List.of(
                        new Offer.Blank("where", "how.met.where", LIMIT, "text"),
                        new Offer.Blank("when", "how.met.when", LIMIT, "text"))));
    }

    @Override
    public Evidence find(Pair pair, Claim claim, Instant now) {
        return new Evidence(
                name(), Strength.SAID, now, Map.of("where", blank(claim, "where"), "when", blank(claim, "when")));
    }

    private static String blank(Claim claim, String name) {
        String typed = PlainText.line(claim.blank(name));
        if (typed.isEmpty() || PlainText.length(typed) > LIMIT) {
            throw new CannotInvite(Reason.HOW_BLANK);
        }
        return typed;
    }

    @Override
    public List<String> names(Pair pair, Claim claim) {
        return List.of(claim.blank("where"), claim.blank("when"));
    }

    @Override
    public List<Optional<Worded>> word(MemberId reader, List<Reading> readings) {
        return readings.stream().map(MetHow::word).map(Optional::of).toList();
    }

    /** The same, confirmed by the recipient: both say so now. */
    static Evidence confirmed(Evidence said) {
        Map<String, String> facts = new HashMap<>(said.facts());
        facts.put(CONFIRMED, "true");
        return new Evidence(NAME, Strength.LISTED, said.found(), facts);
    }

    /** Whether it is a meeting that the recipient has not confirmed. */
    static boolean isUnconfirmed(Evidence evidence) {
        return evidence.kind().equals(NAME) && !evidence.facts().containsKey(CONFIRMED);
    }

    private static Worded word(Reading reading) {
        if (!isUnconfirmed(reading.evidence())) {
            return new Worded(
                    Strength.LISTED, Phrase.of("how.met.confirmed", reading.fact("where"), reading.fact("when")));
        }
        String key = reading.received() ? "how.met.received" : "how.met.sent";
        return new Worded(Strength.SAID, Phrase.of(key, reading.fact("where"), reading.fact("when")));
    }
}
