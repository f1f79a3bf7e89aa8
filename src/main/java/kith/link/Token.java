package kith.link;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a link's address ends in: four groups of five out of 31 letters and digits that cannot be taken for each other, 99 bits of chance, so that nobody comes upon
 * one by trying.
 *
 * @param value as it stands in the address, such as {@code k7mwq-2vxhc-9tdnr-p4bfs}
 */
record Token(String value) {

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final int LONGEST_TYPED = 60;

    private static final SecureRandom RANDOM = new SecureRandom();

    static Token fresh() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return grouped(letters.toString());
    }

    /** As somebody typed it off a card, in capitals or without the hyphens too; empty where it cannot be one. */
    static Optional<Token> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String letters = typed.toLowerCase(Locale.ROOT).replaceAll("[-\\s]", "");
        boolean whole =
                letters.length() == GROUPS * GROUP && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        return whole ? Optional.of(grouped(letters)) : Optional.empty();
    }

    private static Token grouped(String letters) {
        return new Token(letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
    }

    @Override
    public String toString() {
        return value;
    }
}
