package kith.access;

import java.time.Clock;
import kith.access.CannotEnter.Reason;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking for a letter to choose another password by. The same answer after the same work, whether the address has an account or not. */
@Component
class Forgetting {

    private final AddressStore addresses;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Forgetting(AddressStore addresses, Limits limits, ApplicationEventPublisher events, Clock clock) {
        this.addresses = addresses;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** @param place where the request comes from, see {@link Place} */
    @Transactional
    public void ask(String typed, String place) {
        Address address = Address.in(typed).orElseThrow(() -> new CannotEnter(Reason.ADDRESS_MALFORMED));
        limits.attempt(Limit.RESETS_PER_PLACE, place);
        limits.attempt(Limit.RESETS_PER_ADDRESS, "account:" + Digest.of(address.key()));
        MemberId member = addresses.owner(address).orElse(null);
        events.publishEvent(new AccountEvent.Forgotten(member, clock.instant()));
    }
}
