package kith.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import kith.member.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that work once, for account mail. Each is made when its letter is written; only its hash is kept. */
@Component
public class AccountLinks {

    private static final Logger LOG = LoggerFactory.getLogger(AccountLinks.class);

    private final AccountLinkStore store;
    private final AddressStore addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountLinks(AccountLinkStore store, AddressStore addresses, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    /** What a link is for, and how long it works. */
    public enum Purpose {
        /** To confirm an address, the present one or the one wanted. */
        CONFIRM(Duration.ofDays(7), "/sign-in/confirm/"),
        /** To choose another password. */
        RESET(Duration.ofMinutes(30), "/sign-in/reset/");

        private final Duration life;
        private final String path;

        Purpose(Duration life, String path) {
            this.life = life;
            this.path = path;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A link to confirm the present address; its path. Empty where that is done, or there is no account. */
    @Transactional
    public Optional<String> confirm(MemberId member) {
        return addresses
                .of(member)
                .filter(present -> !present.confirmed())
                .map(present -> make(member, Purpose.CONFIRM, present.address()));
    }

    /** A link to confirm the address that is wanted; empty where none is. */
    @Transactional
    public Optional<String> confirmWanted(MemberId member) {
        return addresses
                .of(member)
                .map(AddressStore.Present::wanted)
                .map(wanted -> make(member, Purpose.CONFIRM, wanted));
    }

    /** A link to choose another password; empty where there is no account. */
    @Transactional
    public Optional<String> reset(MemberId member) {
        return addresses.of(member).map(present -> make(member, Purpose.RESET, present.address()));
    }

    /** For whom a link was made, if it still works. */
    Optional<AccountLinkStore.Made> find(String token, Purpose purpose) {
        return store.find(token, purpose, clock.instant());
    }

    /** Uses a link up. */
    AccountLinkStore.Made use(String token, Purpose purpose) {
        return store.use(token, purpose, clock.instant())
                .orElseThrow(() -> new CannotEnter(CannotEnter.Reason.LINK_OVER));
    }

    /** Ends all links of a member for this purpose. */
    void forget(MemberId member, Purpose purpose) {
        store.forget(member, purpose);
    }

    /** Notes that the operator is shown a link of a member's; the member is told. */
    @Transactional
    public void revealed(MemberId operator, MemberId member, Purpose purpose) {
        LOG.info("Operator {} was shown a link for member {}: {}", operator, member, purpose.code());
        events.publishEvent(new AccountEvent.LinkRevealed(member, clock.instant()));
    }

    /** Any number of servers may do so at once. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void clear() {
        store.deleteExpired(clock.instant());
        addresses.forgetFormer(clock.instant().minus(Duration.ofDays(30)));
    }

    private String make(MemberId member, Purpose purpose, String address) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expires = clock.instant().plus(purpose.life);
        store.add(Digest.of(token), new AccountLinkStore.Made(member, address), purpose, expires);
        return purpose.path + token;
    }
}
