package kith.access;

import java.io.Serializable;
import kith.member.MemberId;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Whoever signed in, as the session remembers them. Nothing in it changes while they are signed in: whoever takes the operator's part away ends the
 * sessions.
 *
 * @param id the member
 * @param operator whether they run this Kith
 */
public record SignedIn(MemberId id, boolean operator) implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1;

    /** By this name the sessions of a member are found. */
    @Override
    public String getName() {
        return name(id);
    }

    static String name(MemberId id) {
        return Long.toString(id.value());
    }
}
