package kith;

import static kith.Form.of;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kith.Form.Pair;

/** The forms of {@code kith.contact}. */
final class ContactForms {

    static final List<Form> ROWS = List.of(
            of("/connections/{handle}/removal", pair -> connected(pair) + "/removal", "notes", "drop"),
            of(
                    "/connections/{handle}/memory",
                    pair -> connected(pair) + "/memory",
                    "where",
                    "The quay at Galway",
                    "notes",
                    "Has the other half of the survey.",
                    "tags",
                    "quays, 1904",
                    "followUp",
                    soon(),
                    "version",
                    "0"),
            of("/connections/{handle}/memory/deletion", pair -> followedUp(pair) + "/memory/deletion"),
            of("/connections/{handle}/touch", pair -> connected(pair) + "/touch", "on", "2024-05-12"),
            of(
                    "/connections/{handle}/follow-up/completion",
                    pair -> followedUp(pair) + "/follow-up/completion",
                    "day",
                    soon()),
            of(
                    "/connections/{handle}/follow-up/postponement",
                    pair -> followedUp(pair) + "/follow-up/postponement",
                    "day",
                    soon()));

    private ContactForms() {}

    private static String soon() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
    }

    private static String connected(Pair pair) {
        pair.after(pair.received(), pair.me(), "acceptance");
        return "/connections/" + pair.other().handle();
    }

    private static String followedUp(Pair pair) {
        String path = connected(pair);
        pair.me().post(path + "/memory", "where", "", "notes", "Rows.", "tags", "", "followUp", soon(), "version", "0");
        return path;
    }
}
