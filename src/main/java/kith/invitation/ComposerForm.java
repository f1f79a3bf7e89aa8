package kith.invitation;

import java.util.HashMap;
import java.util.Map;
import kith.invitation.Invitations.Insistence;

/**
 * What the composer sends, exactly as typed.
 *
 * @param choice the how chosen, as in {@link Claim#choice}; empty while none is
 * @param blanks what was filled in for any how, by the blanks' names
 */
record ComposerForm(String choice, Map<String, String> blanks, String why, String answer, Insistence insistence) {

    /** Before the name of a how's blank, so that kinds to come cannot clash with the composer's own fields. */
    static final String BLANK = "blank_";

    /** Longer than anything our own page sends, though one types too much. */
    private static final int LONGEST = 1_000;

    private static final int MOST_BLANKS = 20;

    static ComposerForm of(Map<String, String> typed) {
        Map<String, String> blanks = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.matches(BLANK + "[a-z_]{1,40}") && value.length() <= LONGEST && blanks.size() < MOST_BLANKS) {
                blanks.put(name.substring(BLANK.length()), value);
            }
        });
        String how = typed.getOrDefault("how", "");
        return new ComposerForm(
                how.length() <= LONGEST ? how : "",
                Map.copyOf(blanks),
                typed.getOrDefault("why", ""),
                typed.getOrDefault("answer", ""),
                insistence(typed.getOrDefault("insist", "")));
    }

    private static Insistence insistence(String pressed) {
        return switch (pressed) {
            case "as_it_is" -> Insistence.AS_IT_IS;
            case "contested" -> Insistence.CONTESTED;
            default -> Insistence.NONE;
        };
    }

    static ComposerForm of(Draft draft) {
        return new ComposerForm(draft.choice(), draft.blanks(), draft.why(), draft.answer(), Insistence.NONE);
    }

    Draft draft() {
        return new Draft(choice, blanks, why, answer);
    }

    Claim claim() {
        int colon = choice.indexOf(':');
        return colon < 0
                ? new Claim(choice, "", blanks)
                : new Claim(choice.substring(0, colon), choice.substring(colon + 1), blanks);
    }

    Invitations.Letter letter() {
        return new Invitations.Letter(claim(), why, answer, insistence);
    }

    String blank(String name) {
        return blanks.getOrDefault(name, "");
    }
}
