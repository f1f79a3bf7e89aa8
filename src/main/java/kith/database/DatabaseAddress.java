package kith.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a PostgreSQL is and who signs in.
 *
 * @param place host, port and database, for people to read; no secrets
 * @param jdbcUrl for the driver; no secrets
 */
record DatabaseAddress(String place, String jdbcUrl, String user, String password) {

    private static final Pattern URL = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<place>[^@/?]+/[^@/?]+)(?<options>\\?.*)?");

    static DatabaseAddress of(DatabaseSettings settings) {
        Matcher url = URL.matcher(settings.url().strip());
        if (!url.matches()) {
            throw new CannotStart(CannotStart.Reason.BAD_URL);
        }
        String place = url.group("place");
        String options = url.group("options") == null ? "?" : url.group("options") + "&";
        return new DatabaseAddress(
                place,
                "jdbc:postgresql://" + place + options + "ApplicationName=kith",
                settings.user().isBlank() ? decoded(url.group("user")) : settings.user(),
                settings.password().isEmpty() ? decoded(url.group("password")) : settings.password());
    }

    // A plus is a plus in an address; only forms use it for a space.
    private static String decoded(@org.jspecify.annotations.Nullable String part) {
        return part == null ? "" : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return user + "@" + place;
    }
}
