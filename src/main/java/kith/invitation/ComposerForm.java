package kith.invitation;

import java.util.HashMap;
import java.util.Map;
import kith.invitation.Invitations.Insistence;
import kith.web.PlainText;

/**
 * What the composer sends, exactly as typed.
 *
 * @param choice the how chosen, as in {@link Claim#choice}; empty while none is
 * @param blanks what was filled in for any how, by the blanks' names
 */
record ComposerForm(String choice, Map<String, String> blanks, String why, String answer, Insistence insistence) {

    /** Before the name of a how's blank, so that kinds to come cannot clash with the composer's own fields. */
    static final String BLANK = "blank_";

    /** The blank in which what the sender came with goes along, whatever they choose: drafts keep it like any other. */
    static final String BROUGHT = "brought";

    static final ComposerForm EMPTY = new ComposerForm("", Map.of(), "", "", Insistence.NONE);

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
        return new ComposerForm(
                how(typed.getOrDefault("how", "")),
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

    /** A choice as it stands in a form or an address. */
    static String how(String typed) {
        return typed.length() <= LONGEST ? PlainText.line(typed) : "";
    }

    static ComposerForm of(Draft draft) {
        return new ComposerForm(draft.choice(), draft.blanks(), draft.why(), draft.answer(), Insistence.NONE);
    }

    Draft draft() {
        return new Draft(choice, blanks, why, answer);
    }

    /** The same, of somebody who has just come with this how in hand. */
    ComposerForm bringing(String brought) {
        Map<String, String> more = new HashMap<>(blanks);
        more.put(BROUGHT, brought);
        return new ComposerForm(brought, Map.copyOf(more), why, answer, insistence);
    }

    ComposerForm choosing(String how) {
        return new ComposerForm(how, blanks, why, answer, insistence);
    }

    Claim claim() {
        return claim(choice);
    }

    /** What the sender came with, chosen or not. */
    Claim brought() {
        return claim(blank(BROUGHT));
    }

    private Claim claim(String made) {
        int colon = made.indexOf(':');
        return colon < 0
                ? new Claim(made, "", blanks)
                : new Claim(made.substring(0, colon), made.substring(colon + 1), blanks);
    }

    Invitations.Letter letter() {
        return new Invitations.Letter(claim(), why, answer, insistence);
    }

    String blank(String name) {
        return blanks.getOrDefault(name, "");
    }
}
