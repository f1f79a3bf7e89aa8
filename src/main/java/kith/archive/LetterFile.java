package kith.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file of invitations, read from the first to the last; what cannot be read is named and passed over. */
interface LetterFile {

    void read(Consumer<Letter> letters, Unread unread) throws IOException;

    /**
     * The file as what its first line with anything in it says it is, or null where that is neither kind. An empty file
     * holds no invitation.
     */
    static @Nullable LetterFile open(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String first = "";
            for (String line = ""; first.isBlank() && line != null; line = reader.readLine()) {
                first = line.replace("\uFEFF", "").strip();
            }
            if (first.isEmpty() || first.startsWith("{")) {
                return new JsonLines(path);
            }
            List<String> columns = List.of(first.replace("\"", "").split(","));
            return InvitationsCsv.header(columns) ? new InvitationsCsv(path) : null;
        }
    }
}
