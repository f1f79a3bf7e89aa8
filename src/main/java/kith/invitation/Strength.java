package kith.invitation;

import java.util.Locale;

/** The three classes of evidence, strongest first. They are never mixed; only what is proved opens a "proved how only" door. */
public enum Strength {
    /** Only the two of them could have brought it about. */
    PROVED("found"),
    /** Both say so on their profiles, or the tie is new. */
    LISTED("listed"),
    /** The sender's word. */
    SAID("says");

    private final String mark;

    Strength(String mark) {
        this.mark = mark;
    }

    /** The style class that sets its mark before a line. */
    public String mark() {
        return mark;
    }

    /** The key of its name, for those who hear the page. */
    public String key() {
        return "invitation.strength." + name().toLowerCase(Locale.ROOT);
    }
}
