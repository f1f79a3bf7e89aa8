package kith.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kith.access.CannotEnter.Reason;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.NotFound;
import kith.web.PlainText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts: opening them, and what others may ask about them. */
@Component
public class Accounts {

    private static final int LONGEST_NAME = 80;

    private final AccountStore store;
    private final Passwords passwords;
    private final Members members;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountStore store,
            Passwords passwords,
            Members members,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.members = members;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a member and their account. Where the address has an account already, nothing changes and the answer is empty, after the same work:
     * whoever asked must not be told which it was. A letter to the address tells its owner either way.
     *
     * @throws CannotEnter where the name, the address or the password will not do
     */
    public Optional<MemberId> register(String name, String address, String password) {
        return make(name, address, password, false);
    }

    /** Likewise for the operator of a new Kith, whose code has been looked at. */
    void registerOperator(String name, String address, String password) {
        if (make(name, address, password, true).isEmpty()) {
            throw new IllegalStateException("The first account of all, and its address has one");
        }
    }

    private Optional<MemberId> make(String name, String address, String password, boolean operator) {
        String called = PlainText.line(name);
        if (called.isEmpty()) {
            throw new CannotEnter(Reason.NAME_MISSING);
        }
        if (PlainText.length(called) > LONGEST_NAME) {
            throw new CannotEnter(Reason.NAME_TOO_LONG, LONGEST_NAME);
        }
        Address checked = Address.in(address).orElseThrow(() -> new CannotEnter(Reason.ADDRESS_MALFORMED));
        return make(called, checked, passwords.encode(password, checked.key()), operator);
    }

    private Optional<MemberId> make(String name, Address address, String hash, boolean operator) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            Object nobody = status.createSavepoint();
            MemberId member = members.join(name);
            if (store.open(new Account(member, address.written(), hash, operator), address, now)) {
                events.publishEvent(new AccountEvent.Registered(member, now));
                return Optional.of(member);
            }
            status.rollbackToSavepoint(nobody);
            store.byAddress(address.key())
                    .ifPresent(known -> events.publishEvent(new AccountEvent.RegisteredAgain(known.member(), now)));
            return Optional.empty();
        });
    }

    /**
     * Gives a member that exists an account whose address is taken for theirs, for the demo community and for tests; {@code encodedPassword} comes from {@link #encode}, once for all.
     *
     * @throws IllegalArgumentException where the address is none, or has an account
     */
    @Transactional
    public MemberId open(MemberId member, String address, String encodedPassword) {
        return open(member, address, encodedPassword, false);
    }

    /** Likewise, for a member of the demo community who runs it. */
    @Transactional
    public MemberId openOperator(MemberId member, String address, String encodedPassword) {
        return open(member, address, encodedPassword, true);
    }

    private MemberId open(MemberId member, String address, String encodedPassword, boolean operator) {
        Address checked =
                Address.in(address).orElseThrow(() -> new IllegalArgumentException("Not an address: " + address));
        if (!store.open(new Account(member, checked.written(), encodedPassword, operator), checked, clock.instant())) {
            throw new IllegalArgumentException("There is an account for " + address);
        }
        store.confirmed(member, clock.instant());
        return member;
    }

    /** The hash of a password, to open many accounts with. Takes a tenth of a second, by intent. */
    public String encode(String password) {
        return passwords.hash(password);
    }

    /** The address a member signs in with, for themselves alone. */
    String address(MemberId me) {
        return store.of(me).orElseThrow(NotFound::new).address();
    }

    /** Whether this is the member's address, in whatever case it was written. */
    public boolean isAddressOf(MemberId member, String address) {
        return Address.in(address)
                .flatMap(asked -> store.byAddress(asked.key()))
                .filter(account -> account.member().equals(member))
                .isPresent();
    }
}
