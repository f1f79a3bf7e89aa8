package kith.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kith.access.CannotEnter.Reason;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another address for oneself. Nothing changes until a letter to it has been answered. */
@Component
class AddressChange {

    private final AccountStore accounts;
    private final AddressStore addresses;
    private final PasswordChange passwords;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddressChange(
            AccountStore accounts,
            AddressStore addresses,
            PasswordChange passwords,
            Limits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.passwords = passwords;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** Wants it; where it has an account, that one's owner gets a letter instead, and whoever asked is answered the same. */
    @Transactional(noRollbackFor = CannotEnter.class)
    public void want(MemberId me, String current, String typed) {
        Account account = accounts.of(me).orElseThrow(NotFound::new);
        Address wanted = Address.in(typed).orElseThrow(() -> new CannotEnter(Reason.ADDRESS_MALFORMED));
        if (wanted.written().equals(account.address())) {
            throw new CannotEnter(Reason.ADDRESS_SAME);
        }
        passwords.confirm(account, current);
        limits.attempt(Limit.CONFIRMATIONS, "member:" + me);
        Instant now = clock.instant();
        addresses.want(me, wanted.written());
        Optional<MemberId> other = addresses.owner(wanted).filter(owner -> !owner.equals(me));
        events.publishEvent(
                other.isPresent()
                        ? new AccountEvent.RegisteredAgain(other.get(), now)
                        : new AccountEvent.AddressWanted(me, now));
    }
}
