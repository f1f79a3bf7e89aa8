package kith.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a password must be (after NIST SP 800-63B: long enough, not a common one, no rules about kinds of characters), and how it is kept.
 */
@Component
class Passwords {

    static final int SHORTEST = 10;

    /** What bcrypt takes; it would leave out the rest without a word. */
    static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;
    private final Set<String> common = commonOnes();

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** The hash of a password that holds up; a refusal with its reason otherwise. */
    String encode(String typed, String address) {
        String password = SameLetters.of(typed);
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new CannotEnter(CannotEnter.Reason.PASSWORD_TOO_SHORT, SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new CannotEnter(CannotEnter.Reason.PASSWORD_TOO_LONG, MOST_BYTES);
        }
        if (common.contains(lower) || lower.codePoints().distinct().count() < 4) {
            throw new CannotEnter(CannotEnter.Reason.PASSWORD_TOO_COMMON);
        }
        if (lower.equals(address.toLowerCase(Locale.ROOT))) {
            throw new CannotEnter(CannotEnter.Reason.PASSWORD_IS_YOUR_ADDRESS);
        }
        return hash(password);
    }

    /** The hash of a password that nobody need type well, such as the demo community's. */
    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder gave no hash");
        }
        return hash;
    }

    boolean matches(String typed, String hash) {
        return encoder.matches(typed, hash);
    }

    private static Set<String> commonOnes() {
        try (InputStream file = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (file == null) {
                throw new IllegalStateException("common-passwords.txt is missing from the jar");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
