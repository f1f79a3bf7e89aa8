package kith.mail;

import java.time.Duration;
import kith.access.AccountEvent;
import kith.mail.Queued.Fresh;
import kith.member.MemberId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Listens to what happens to accounts. Such letters wait even where there is no mail server: the operator can give out what is in them. */
@Component
class AccountMail {

    private final Outbox outbox;
    private final OutboxStore store;

    AccountMail(Outbox outbox, OutboxStore store) {
        this.outbox = outbox;
        this.store = store;
    }

    @ApplicationModuleListener
    void on(AccountEvent event) {
        switch (event) {
            case AccountEvent.Registered is -> add(is.member(), Kind.CONFIRM, is);
            case AccountEvent.RegisteredAgain is -> onceADay(is);
            case AccountEvent.AddressWanted is -> add(is.member(), Kind.WANTED, is);
            case AccountEvent.AddressChanged is -> add(is.member(), Kind.MOVED, is);
            case AccountEvent.SignedInAnew is -> add(is.member(), Kind.SIGNED_IN, is);
            case AccountEvent.Forgotten is when is.member() != null -> add(is.member(), Kind.RESET, is);
            case AccountEvent.Forgotten _, AccountEvent.LinkRevealed _ -> {
                // nobody has that address; and the page of notices tells of links that were shown
            }
        }
    }

    /** Anybody can bring this about as often as they like. */
    private void onceADay(AccountEvent.RegisteredAgain event) {
        if (!store.any(event.member(), Kind.KNOWN, event.at().minus(Duration.ofDays(1)))) {
            add(event.member(), Kind.KNOWN, event);
        }
    }

    private void add(MemberId member, Kind kind, AccountEvent event) {
        outbox.add(Fresh.now(member, kind, 0, event.at()));
    }
}
