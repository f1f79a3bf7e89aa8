package kith.event;

import java.security.SecureRandom;
import java.util.Locale;

/** What those who are at an event type to check in: six of 31 letters and digits that cannot be taken for each other. */
final class CheckInCode {

    static final int LENGTH = 6;

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckInCode() {}

    static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Whether it is this one that was typed, in whatever case and with whatever between. */
    static boolean matches(String code, String typed) {
        return code.equals(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }
}
