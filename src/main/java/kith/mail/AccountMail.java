package kith.mail;

import java.time.Duration;
import java.util.List;
import kith.access.AccountEvent;
import kith.mail.Queued.Fresh;
import kith.member.MemberId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Listens to what happens to accounts. Such letters wait even where there is no mail server: the operator can give out what is in them. */
@Component
class AccountMail {

    private static final int SIGN_INS_A_DAY = 5;

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
            case AccountEvent.RegisteredAgain is -> few(is.member(), Kind.KNOWN, is, 1);
            case AccountEvent.AddressWanted is -> add(is.member(), Kind.WANTED, is);
            case AccountEvent.AddressChanged is -> add(is.member(), Kind.MOVED, is);
            case AccountEvent.SignedInAnew is -> few(is.member(), Kind.SIGNED_IN, is, SIGN_INS_A_DAY);
            case AccountEvent.Forgotten is when is.member() != null -> add(is.member(), Kind.RESET, is);
            case AccountEvent.Forgotten _, AccountEvent.LinkRevealed _ -> {
                // nobody has that address; and the page of notices tells of links that were shown
            }
        }
    }

    /** What can be brought about as often as somebody likes is told so many times a day. */
    private void few(MemberId member, Kind kind, AccountEvent event, int aDay) {
        if (store.count(member, kind, event.at().minus(Duration.ofDays(1))) < aDay) {
            add(member, kind, event);
        }
    }

    private void add(MemberId member, Kind kind, AccountEvent event) {
        outbox.add(Fresh.now(List.of(member), kind, 0, event.at()));
    }
}
