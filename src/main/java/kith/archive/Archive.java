package kith.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody took out of a network, as a folder or packed as a ZIP; only ever read, never unpacked. */
interface Archive extends Closeable {

    /** The file of that name, in whatever letters and wherever it lies: the one least deep, or null where there is none. */
    @Nullable
    Source find(String file) throws IOException;

    /** Opens a folder or a ZIP; null where the path is neither. */
    static @Nullable Archive open(Path path, Limits limits) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderArchive(path, limits);
        }
        return packed(path) ? new ZipArchive(path, limits) : null;
    }

    private static boolean packed(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            boolean signed = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 9 && start[3] < 9;
            return signed || path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        }
    }

    /** Least deep first, then by name, so that the same archive is always read alike. */
    static Comparator<String> nearest() {
        return Comparator.<String>comparingLong(
                        name -> name.chars().filter(c -> c == '/').count())
                .thenComparing(Comparator.naturalOrder());
    }
}
