package kith.invitation;

import jakarta.validation.constraints.NotBlank;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the sender found the recipient, as a program says it.
 *
 * @param kind such as {@code met}, {@code group}, {@code event}, {@code link}; those that are possible with somebody are at {@code /members/{handle}/hows}
 * @param of which one, where there are several of a kind: a group's slug, an event's number, an organisation, a link's token
 * @param blanks what else the kind asks for, by name
 */
record HowRequest(
        @NotBlank(message = "api.field.missing") String kind,
        @Nullable String of,
        @Nullable Map<String, @Nullable String> blanks) {

    Claim claim() {
        Map<String, String> filled = new HashMap<>();
        if (blanks != null) {
            blanks.forEach((name, typed) -> {
                if (typed != null) {
                    filled.put(name, typed);
                }
            });
        }
        return new Claim(kind, of == null ? "" : of, filled);
    }
}
