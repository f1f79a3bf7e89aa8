package kith.access;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Takes the same letters for the same password, however a keyboard puts them together ("é" as one sign or as two). */
final class SameLetters implements PasswordEncoder {

    private static final int LONGEST = 1_000;

    private final PasswordEncoder encoder;

    SameLetters(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    static String of(CharSequence typed) {
        // A pile of marks takes the square of its length in time, and no password is so long.
        return typed.length() > LONGEST ? typed.toString() : Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence typed) {
        return typed == null ? null : encoder.encode(of(typed));
    }

    @Override
    public boolean matches(@Nullable CharSequence typed, @Nullable String hash) {
        return typed != null && encoder.matches(of(typed), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
