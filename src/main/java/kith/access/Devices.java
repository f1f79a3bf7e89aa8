package kith.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kith.member.MemberId;
import kith.web.PublicUrl;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The browsers an account knows: their owner hears of a new one, and strangers' wrong passwords do not count there. */
@Component
class Devices {

    /** Within a day of opening the account, its first browser is no news. */
    private static final Duration FIRST = Duration.ofDays(1);

    /** Nobody has more browsers; scripts without cookies have one each time. */
    private static final int MOST = 20;

    private final DeviceStore store;
    private final AccountStore accounts;
    private final PublicUrl address;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Devices(
            DeviceStore store,
            AccountStore accounts,
            PublicUrl address,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.address = address;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the account with this address, if there is one, knows the browser. */
    boolean knows(String addressKey, String device) {
        return accounts.byAddress(addressKey)
                .filter(account -> store.knows(account.member(), device, clock.instant()))
                .isPresent();
    }

    /** Knows the browser from now on; if it did not, the account's owner is told. */
    @Transactional
    public void signedIn(MemberId member, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        String device = DeviceCookie.write(request, response, address.encrypted());
        boolean news =
                !store.knows(member, device, now) && (store.any(member) || accounts.isOlder(member, now.minus(FIRST)));
        // Whoever opened an account with somebody else's address must not have letters sent there by signing in.
        if (news && accounts.isConfirmed(member)) {
            events.publishEvent(new AccountEvent.SignedInAnew(member, now));
        }
        store.know(member, device, now.plus(DeviceCookie.LIFE));
        store.keep(member, MOST);
    }

    /** Knows this browser alone from now on, whose user has shown that the account is theirs. */
    @Transactional
    public void only(MemberId member, HttpServletRequest request, HttpServletResponse response) {
        store.forget(member);
        String device = DeviceCookie.write(request, response, address.encrypted());
        store.know(member, device, clock.instant().plus(DeviceCookie.LIFE));
    }

    /** Any number of servers may do so at once. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT6M")
    void clear() {
        store.deleteExpired(clock.instant());
    }
}
