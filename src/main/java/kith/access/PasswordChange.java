package kith.access;

import kith.access.CannotEnter.Reason;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.NotFound;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Another password for oneself. Whoever else was signed in with the old one is signed out. */
@Component
class PasswordChange {

    private final AccountStore store;
    private final Passwords passwords;
    private final Limits limits;
    private final FindByIndexNameSessionRepository<?> sessions;

    PasswordChange(
            AccountStore store, Passwords passwords, Limits limits, FindByIndexNameSessionRepository<?> sessions) {
        this.store = store;
        this.passwords = passwords;
        this.limits = limits;
        this.sessions = sessions;
    }

    /**
     * @param session the one in which it is changed, and which alone goes on
     */
    void change(MemberId me, String current, String wanted, String session) {
        Account account = store.of(me).orElseThrow(NotFound::new);
        var attempt = limits.attempt(Limit.PASSWORD_CHANGE, "member:" + me);
        if (!passwords.matches(current, account.password())) {
            throw new CannotEnter(Reason.CURRENT_PASSWORD_WRONG);
        }
        limits.forget(attempt);
        store.setPassword(me, passwords.encode(wanted, account.address()));
        for (String other : sessions.findByPrincipalName(SignedIn.name(me)).keySet()) {
            if (!other.equals(session)) {
                sessions.deleteById(other);
            }
        }
    }
}
