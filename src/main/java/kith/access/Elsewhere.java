package kith.access;

import java.util.Set;
import kith.access.AccountLinks.Purpose;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Everywhere else that somebody acts for a member. */
@Component
class Elsewhere {

    private final FindByIndexNameSessionRepository<?> sessions;
    private final AccessTokenStore tokens;
    private final AddressStore addresses;
    private final AccountLinks links;

    Elsewhere(
            FindByIndexNameSessionRepository<?> sessions,
            AccessTokenStore tokens,
            AddressStore addresses,
            AccountLinks links) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.addresses = addresses;
        this.links = links;
    }

    /**
     * Ends whatever somebody may have begun who knew the old password: sessions, programs, a change of address that waits, links. Else they would come back
     * by it once its owner believes them gone.
     *
     * @param here the session that goes on, or null for none
     */
    void end(MemberId member, @Nullable String here) {
        signOut(member, here);
        tokens.deleteAll(member);
        addresses.want(member, null);
        for (Purpose purpose : Purpose.values()) {
            links.forget(member, purpose);
        }
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
