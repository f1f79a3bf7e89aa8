package kith.access;

import java.util.Set;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Everywhere else that somebody acts for a member. */
@Component
class Elsewhere {

    private final FindByIndexNameSessionRepository<?> sessions;
    private final AccessTokenStore tokens;

    Elsewhere(FindByIndexNameSessionRepository<?> sessions, AccessTokenStore tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Ends whatever acts for the member, their programs too: whoever resets a password may have lost it to somebody who made a token. */
    void end(MemberId member) {
        signOut(member, null);
        tokens.deleteAll(member);
    }

    /**
     * Signs the member out.
     *
     * @param here the session that goes on, or null for none
     */
    void signOut(MemberId member, @Nullable String here) {
        for (String session :
                Set.copyOf(sessions.findByPrincipalName(SignedIn.name(member)).keySet())) {
            if (!session.equals(here)) {
                sessions.deleteById(session);
            }
        }
    }
}
