package kith.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of invitations, read from the first to the last; what cannot be read is named and passed over. */
interface LetterFile {

    void read(Batch letters, Unread unread) throws IOException;

    /**
     * The file as what its first line with anything in it says it is, or null where that is neither kind. An empty file
     * holds no invitation.
     */
    static @Nullable LetterFile open(Source source, Limits limits) throws IOException {
        String first = first(source);
        if (first.isEmpty() || first.startsWith("{")) {
            return new JsonLines(source);
        }
        List<String> columns = List.of(first.replace("\"", "").split(","));
        return InvitationsCsv.header(columns) ? new InvitationsCsv(source, limits) : null;
    }

    /** Looked for near the beginning alone: a file may be one endless line. */
    private static String first(Source source) throws IOException {
        try (InputStream in = source.open()) {
            String start = new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8);
            return start.replace("\uFEFF", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }
}
