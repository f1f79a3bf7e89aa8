package kith.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What the embedded PostgreSQL writes about itself.
 *
 * @param file the file it appends to
 */
record ServerLog(Path file) {

    private static final long MANY_BYTES = 1 << 20;

    /** Puts a long log aside, in the place of the one put aside before it. */
    void turnOver() throws IOException {
        if (size() > MANY_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    String since(long position) throws IOException {
        if (size() <= position) {
            return "";
        }
        byte[] all = Files.readAllBytes(file);
        return new String(all, (int) position, all.length - (int) position, StandardCharsets.UTF_8);
    }
}
