package kith.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to read, on the disk or within an archive. */
interface Source {

    /** What its owner would call it. */
    String name();

    InputStream open() throws IOException;

    static Source of(Path file, String name) {
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}
