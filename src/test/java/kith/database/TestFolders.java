package kith.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data folders for tests, over programs unpacked once a build: only one test needs to see them being unpacked. */
final class TestFolders {

    private static final Path SHARED = Path.of("target", "postgresql-of-tests");

    private TestFolders() {}

    static Path in(Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path home = Folders.ownersOnly(Folders.ownersOnly(data).resolve("postgresql"));
        Path programs = programs();
        Path link = home.resolve(programs.getFileName());
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, programs);
        }
        return data;
    }

    private static synchronized Path programs() throws IOException {
        return PostgresBinaries.in(Folders.ownersOnly(SHARED)).toRealPath();
    }
}
