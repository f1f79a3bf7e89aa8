package kith.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Accounts;
import kith.invitation.CannotInvite.Reason;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.Phrase;
import kith.web.PlainText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * "I have your e-mail address": whether it is the right one is told to the recipient alone. The sender is answered the same either way, and has five tries a day,
 * so that nobody can find out an address here. The address itself is not kept.
 */
@Component
@Order(20)
class AddressHow implements HowKind {

    private static final int LIMIT = 254;

    private final Accounts accounts;
    private final Limits limits;

    AddressHow(Accounts accounts, Limits limits) {
        this.accounts = accounts;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "address";
    }

    @Override
    public List<Offer> offers(Pair pair, Instant now) {
        return List.of(new Offer(
                new Claim(name(), "", Map.of()),
                Strength.SAID,
                Phrase.of("how.address.offer"),
                null,
                List.of(new Offer.Blank("address", "how.address.address", LIMIT, "email"))));
    }

    @Override
    public Evidence find(Pair pair, Claim claim, Instant now) {
        String address = PlainText.line(claim.blank("address"));
        int at = address.indexOf('@');
        if (at < 1 || at == address.length() - 1 || address.length() > LIMIT) {
            throw new CannotInvite(Reason.HOW_ADDRESS);
        }
        limits.attempt(Limit.ADDRESS_GUESSES, pair.sender().toString());
        boolean right = accounts.isAddressOf(pair.recipient(), address);
        return new Evidence(
                name(), right ? Strength.LISTED : Strength.SAID, now, Map.of("right", String.valueOf(right)));
    }

    @Override
    public List<String> names(Pair pair, Claim claim) {
        return List.of();
    }

    @Override
    public List<Optional<Worded>> word(MemberId reader, List<Reading> readings) {
        return readings.stream().map(AddressHow::word).map(Optional::of).toList();
    }

    private static Worded word(Reading reading) {
        if (!reading.received()) {
            return new Worded(Strength.SAID, Phrase.of("how.address.sent"));
        }
        return Boolean.parseBoolean(reading.fact("right"))
                ? new Worded(Strength.LISTED, Phrase.of("how.address.right"))
                : new Worded(Strength.SAID, Phrase.of("how.address.wrong"));
    }
}
