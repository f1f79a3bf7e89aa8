package kith.access;

import java.util.Locale;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.PlainText;
import kith.web.TooMany;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in by address and password. What goes wrong counts for the address and for the place it came from, whether there is such an account or
 * not; from a browser that the account knows they count for that browser, so that strangers' wrong ones cannot keep its owner out. Spring Security compares with a hash even where there is none, so that both take the same time.
 */
@Component
class PasswordSignIn extends DaoAuthenticationProvider {

    private final Limits limits;
    private final Devices devices;

    PasswordSignIn(AccountLookup accounts, PasswordEncoder encoder, Limits limits, Devices devices) {
        super(accounts);
        setPasswordEncoder(encoder);
        setUserDetailsPasswordService(accounts);
        this.limits = limits;
        this.devices = devices;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        try {
            var place = limits.attempt(Limit.SIGN_IN_PER_PLACE, place(typed));
            var account = limits.attempt(Limit.SIGN_IN_PER_ACCOUNT, account(typed));
            Authentication in = super.authenticate(typed);
            limits.forget(account);
            limits.forget(place);
            return in;
        } catch (TooMany tooMany) {
            throw new Stopped(tooMany);
        }
    }

    @Override
    protected Authentication createSuccessAuthentication(Object principal, Authentication typed, UserDetails user) {
        boolean operator = user.getAuthorities().stream()
                .anyMatch(held -> ("ROLE_" + AccountLookup.OPERATOR).equals(held.getAuthority()));
        MemberId member = new MemberId(Long.parseLong(user.getUsername()));
        return super.createSuccessAuthentication(new SignedIn(member, operator), typed, user);
    }

    /** Hashed, since people type passwords into the wrong field. */
    private String account(Authentication typed) {
        String key = Address.in(typed.getName())
                .map(Address::key)
                .orElseGet(() -> PlainText.line(typed.getName()).toLowerCase(Locale.ROOT));
        String device = typed.getDetails() instanceof SignInDetails details ? details.device() : null;
        boolean known = device != null && devices.knows(key, device);
        return "account:" + Digest.of(known ? key + " " + device : key);
    }

    private static String place(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details
                ? Place.of(details.getRemoteAddress())
                : Place.UNKNOWN;
    }

    /** Too many wrong passwords; the cause says how many and for how long. */
    static final class Stopped extends AuthenticationException {

        private final transient TooMany tooMany;

        Stopped(TooMany tooMany) {
            super(tooMany.getMessage(), tooMany);
            this.tooMany = tooMany;
        }

        TooMany tooMany() {
            return tooMany;
        }
    }
}
