package kith.invitation;

import java.util.Map;

/** Letters that tests send. */
final class Letters {

    /** A reason that holds for its recipient. */
    static final String REASON =
            "You said at the workshop that your model is off by twelve minutes when the wind turns east."
                    + " We log every berth time against wind since 2019 and see the same. May I ask how you correct for it?";

    private Letters() {}

    static Invitations.Letter met(String why) {
        return new Invitations.Letter(
                new Claim("met", "", Map.of("where", "Galway, the ferry quay", "when", "August 2026")),
                why,
                "",
                Invitations.Insistence.AS_IT_IS);
    }

    static Invitations.Letter met() {
        return met(REASON);
    }
}
