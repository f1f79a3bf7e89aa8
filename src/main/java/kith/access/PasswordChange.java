package kith.access;

import kith.access.CannotEnter.Reason;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Another password for oneself. Whoever else was there with the old one is signed out, and their programs too. */
@Component
class PasswordChange {

    private final AccountStore store;
    private final Passwords passwords;
    private final Limits limits;
    private final Elsewhere elsewhere;
    private final TransactionTemplate transaction;

    PasswordChange(
            AccountStore store,
            Passwords passwords,
            Limits limits,
            Elsewhere elsewhere,
            TransactionTemplate transaction) {
        this.store = store;
        this.passwords = passwords;
        this.limits = limits;
        this.elsewhere = elsewhere;
        this.transaction = transaction;
    }

    /**
     * @param session the one in which it is changed, and which alone goes on
     */
    void change(MemberId me, String current, String wanted, String session) {
        Account account = store.of(me).orElseThrow(NotFound::new);
        confirm(account, current);
        String hash = passwords.encode(wanted, account.address());
        transaction.executeWithoutResult(status -> {
            store.setPassword(me, hash);
            elsewhere.end(me, session);
        });
    }

    /** Asks for the present password once more before something that matters; wrong ones count. */
    void confirm(Account account, String current) {
        var attempt = limits.attempt(Limit.PASSWORD_CHANGE, "member:" + account.member());
        if (!passwords.matches(current, account.password())) {
            throw new CannotEnter(Reason.CURRENT_PASSWORD_WRONG);
        }
        limits.forget(attempt);
    }
}
