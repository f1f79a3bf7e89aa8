package kith.access;

import java.time.Clock;
import kith.access.AccountLinks.Purpose;
import kith.access.CannotEnter.Reason;
import kith.member.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another password for whoever holds the link from the letter. It works once, signs everybody out and ends whatever else was begun with the old one. */
@Component
class PasswordReset {

    private final AccountLinks links;
    private final AccountStore accounts;
    private final AddressStore addresses;
    private final Passwords passwords;
    private final Elsewhere elsewhere;
    private final Clock clock;

    PasswordReset(
            AccountLinks links,
            AccountStore accounts,
            AddressStore addresses,
            Passwords passwords,
            Elsewhere elsewhere,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.addresses = addresses;
        this.passwords = passwords;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /** Refuses unless the link works; nothing is changed by looking. */
    void mustWork(String token) {
        find(token);
    }

    /** A password that will not do leaves the link as it is. Whoever read the letter has shown that the address is theirs. */
    @Transactional
    public MemberId choose(String token, String password) {
        String hash = passwords.encode(password, find(token).address());
        AccountLinkStore.Made used = links.use(token, Purpose.RESET);
        // A link to an address that is theirs no more opens nothing.
        if (!addresses.confirm(used.member(), used.address(), clock.instant())) {
            throw new CannotEnter(Reason.LINK_OVER);
        }
        accounts.setPassword(used.member(), hash);
        elsewhere.end(used.member(), null);
        return used.member();
    }

    private AccountLinkStore.Made find(String token) {
        return links.find(token, Purpose.RESET).orElseThrow(() -> new CannotEnter(Reason.LINK_OVER));
    }
}
