package kith.access;

import java.util.Set;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Everywhere else that a member is signed in. */
@Component
class Elsewhere {

    private final FindByIndexNameSessionRepository<?> sessions;

    Elsewhere(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
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
