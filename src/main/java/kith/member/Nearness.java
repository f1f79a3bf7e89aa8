package kith.member;

import org.jspecify.annotations.Nullable;

/** How near someone stands who looks at a profile. */
enum Nearness {
    SELF(Audience.ME),
    CONNECTED(Audience.CONNECTIONS),
    MEMBER(Audience.MEMBERS),
    STRANGER(Audience.PUBLIC);

    private final Audience narrowest;

    Nearness(Audience narrowest) {
        this.narrowest = narrowest;
    }

    static Nearness of(@Nullable Integer degree) {
        if (degree == null) {
            return MEMBER;
        }
        return switch (degree) {
            case 0 -> SELF;
            case 1 -> CONNECTED;
            default -> MEMBER;
        };
    }

    /** The furthest of those whom the audience takes in. */
    static Nearness of(Audience audience) {
        return switch (audience) {
            case ME -> SELF;
            case CONNECTIONS -> CONNECTED;
            case MEMBERS -> MEMBER;
            case PUBLIC -> STRANGER;
        };
    }

    boolean isWithin(Audience audience) {
        return audience.compareTo(narrowest) >= 0;
    }
}
