package kith.access;

import java.time.Clock;
import java.time.Instant;
import kith.access.AccountLinks.Purpose;
import kith.access.CannotEnter.Reason;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that are confirmed by whoever reads the letter sent there. */
@Component
class AddressConfirmation {

    private final AddressStore addresses;
    private final AccountLinks links;
    private final Elsewhere elsewhere;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddressConfirmation(
            AddressStore addresses,
            AccountLinks links,
            Elsewhere elsewhere,
            Limits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.addresses = addresses;
        this.links = links;
        this.elsewhere = elsewhere;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** The address that the link is about, if it works; nothing is changed by looking. */
    String address(String token) {
        return links.find(token, Purpose.CONFIRM)
                .map(AccountLinkStore.Made::address)
                .orElseThrow(() -> new CannotEnter(Reason.LINK_OVER));
    }

    /**
     * Confirms it. If it is the one that was wanted instead, it takes the place of the present one, whose reader is told, and every other session ends.
     *
     * @param here the session in which it is done, or null
     */
    @Transactional
    public void confirm(String token, @Nullable String here) {
        AccountLinkStore.Made made = links.use(token, Purpose.CONFIRM);
        MemberId member = made.member();
        Instant now = clock.instant();
        if (addresses.confirm(member, made.address(), now)) {
            return;
        }
        String present = addresses.of(member).orElseThrow(NotFound::new).address();
        if (!addresses.move(member, parsed(present), parsed(made.address()), now)) {
            throw new CannotEnter(Reason.LINK_OVER);
        }
        links.forget(member, Purpose.RESET);
        elsewhere.signOut(member, here);
        events.publishEvent(new AccountEvent.AddressChanged(member, now));
    }

    /** Sends the letter again, if the present address is not confirmed. */
    @Transactional
    public void again(MemberId me) {
        limits.attempt(Limit.CONFIRMATIONS, "member:" + me);
        if (!addresses.of(me).orElseThrow(NotFound::new).confirmed()) {
            events.publishEvent(new AccountEvent.Registered(me, clock.instant()));
        }
    }

    private static Address parsed(String kept) {
        return Address.in(kept).orElseThrow(() -> new IllegalStateException("An address was kept that is none"));
    }
}
