package kith.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.invitation.CannotInvite.Reason;
import kith.member.MemberId;
import kith.web.Phrase;
import kith.web.PlainText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Any other way, in the sender's own words. */
@Component
@Order(40)
class ElsewhereHow implements HowKind {

    private static final int LIMIT = 160;

    @Override
    public String name() {
        return "elsewhere";
    }

    @Override
    public List<Offer> offers(Pair pair, Instant now) {
        return List.of(new Offer(
                new Claim(name(), "", Map.of()),
                Strength.SAID,
                Phrase.of("how.elsewhere.offer"),
                null,
                List.of(new Offer.Blank("words", "how.elsewhere.words", LIMIT, "text"))));
    }

    @Override
    public Evidence find(Pair pair, Claim claim, Instant now) {
        String words = PlainText.line(claim.blank("words"));
        if (words.isEmpty() || PlainText.length(words) > LIMIT) {
            throw new CannotInvite(Reason.HOW_BLANK);
        }
        return new Evidence(name(), Strength.SAID, now, Map.of("words", words));
    }

    @Override
    public List<String> names(Pair pair, Claim claim) {
        return List.of(claim.blank("words"));
    }

    @Override
    public List<Optional<Worded>> word(MemberId reader, List<Reading> readings) {
        return readings.stream().map(ElsewhereHow::word).map(Optional::of).toList();
    }

    private static Worded word(Reading reading) {
        String key = reading.received() ? "how.elsewhere.received" : "how.elsewhere.sent";
        return new Worded(Strength.SAID, Phrase.of(key, reading.fact("words")));
    }
}
