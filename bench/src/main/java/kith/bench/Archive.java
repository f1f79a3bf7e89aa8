package kith.bench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive as LinkedIn does, as long as one likes: {@code FILE.zip ROWS [reasons]}. As people write, nearly half of it
 * is blank, and some is stock phrases, one text sent to many, and reasons; with {@code reasons} every row has a reason of its
 * own, which is the hardest to assess.
 */
final class Archive {

    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("M/d/yy, h:mm a", Locale.US);
    private static final DateTimeFormatter CONNECTED = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.US);
    private static final LocalDateTime NEWEST = LocalDateTime.of(2026, 11, 20, 18, 0);
    private static final int MINUTES_OF_TEN_YEARS = 10 * 365 * 24 * 60;
    private static final String[] FIRST = {"Ann", "Bela", "Chidi", "Dora", "Elin", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kofi"};
    private static final String[] LAST = {"Okafor", "Berg", "Salo", "Lindqvist", "Moreau", "Haddad", "Novak", "Rossi", "Tamm"};
    private static final String[] STOCK = {
        "I'd like to add you to my professional network.", "Let's connect!", "Please join my network!", "Hi, I would like to connect with you here."
    };

    private Archive() {}

    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[1]);
        boolean reasons = args.length > 2;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(args[0])));
                Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("Invitations.csv"));
            out.write("From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n");
            for (int i = 0; i < rows; i++) {
                out.write(invitation(i, rows, reasons));
            }
            out.flush();
            zip.putNextEntry(new ZipEntry("Connections.csv"));
            out.write("Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\n");
            out.write("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
            for (int i = 0; i < rows; i += 3) {
                out.write("%s,%s,%s,,Harbour Works,Pilot,%s\n".formatted(first(i), last(i), address(i), sent(i, rows).plusDays(2).format(CONNECTED)));
            }
        }
    }

    private static String invitation(int i, int rows, boolean reasons) {
        String when = sent(i, rows).format(SENT);
        String other = first(i) + " " + last(i);
        return i % 5 < 3
                ? "Mara Quist,%s,\"%s\",\"%s\",OUTGOING,https://www.linkedin.com/in/mara,%s%n".formatted(other, when, message(i, first(i), reasons), address(i))
                : "%s,Mara Quist,\"%s\",\"%s\",INCOMING,%s,https://www.linkedin.com/in/mara%n".formatted(other, when, message(i, "Mara", reasons), address(i));
    }

    private static String message(int i, String name, boolean reasons) {
        return switch (reasons ? 19 : i * 7 % 20) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> "";
            case 9, 10, 11 -> STOCK[i % STOCK.length];
            case 12, 13, 14, 15 -> "Hi " + name + ", I came across your profile and was impressed by your background in the field. I help people like you to"
                    + " reach more clients and would love to tell you more about what we do. Do you have ten minutes this week?";
            default -> "Dear " + name + ", " + Words.reason(i);
        };
    }

    private static LocalDateTime sent(int i, int rows) {
        return NEWEST.minusMinutes((long) i * MINUTES_OF_TEN_YEARS / rows);
    }

    private static String first(int i) {
        return FIRST[i % FIRST.length];
    }

    private static String last(int i) {
        return LAST[i / FIRST.length % LAST.length];
    }

    private static String address(int i) {
        return "https://www.linkedin.com/in/p" + i;
    }
}
