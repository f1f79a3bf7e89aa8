package kith.mail;

import kith.access.AccountEvent;
import kith.mail.Queued.Fresh;
import kith.member.MemberId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Listens to what happens to accounts. Such letters wait even where there is no mail server: the operator can give out what is in them. */
@Component
class AccountMail {

    private final Outbox outbox;

    AccountMail(Outbox outbox) {
        this.outbox = outbox;
    }

    @ApplicationModuleListener
    void on(AccountEvent event) {
        switch (event) {
            case AccountEvent.Registered is -> add(is.member(), Kind.CONFIRM, is);
            case AccountEvent.RegisteredAgain is -> add(is.member(), Kind.KNOWN, is);
            case AccountEvent.AddressWanted is -> add(is.member(), Kind.WANTED, is);
            case AccountEvent.AddressChanged is -> add(is.member(), Kind.MOVED, is);
            case AccountEvent.SignedInAnew is -> add(is.member(), Kind.SIGNED_IN, is);
            case AccountEvent.Forgotten is when is.member() != null -> add(is.member(), Kind.RESET, is);
            case AccountEvent.Forgotten _, AccountEvent.LinkRevealed _ -> {
                // nobody has that address; and the page of notices tells of links that were shown
            }
        }
    }

    private void add(MemberId member, Kind kind, AccountEvent event) {
        outbox.add(Fresh.now(member, kind, 0, event.at()));
    }
}
