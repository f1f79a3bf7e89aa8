package kith.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An archive as it was downloaded. Entries are read where they lie: a name that points elsewhere leads nowhere. */
final class ZipArchive implements Archive {

    private final String name;
    private final ZipFile zip;

    ZipArchive(Path path, Limits limits) throws IOException {
        name = String.valueOf(path.getFileName());
        try {
            // the names looked for are plain, and in this encoding no other name can be wrong
            zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        } catch (ZipException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            throw new CannotRead(locked ? "error.locked" : "error.damaged", name);
        }
        if (zip.size() > limits.files()) {
            zip.close();
            throw new CannotRead("error.files", name, limits.files());
        }
    }

    @Override
    public @Nullable Source find(String file) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory() && last(entry.getName()).equalsIgnoreCase(file))
                .min((one, other) -> Archive.nearest().compare(one.getName(), other.getName()))
                .map(Entry::new)
                .orElse(null);
    }

    private static String last(String path) {
        String plain = path.replace('\\', '/');
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Entry implements Source {

        private final ZipEntry entry;

        Entry(ZipEntry entry) {
            this.entry = entry;
        }

        @Override
        public String name() {
            return Lines.one(entry.getName());
        }

        @Override
        public InputStream open() throws IOException {
            try {
                return new Checked(zip.getInputStream(entry), entry.getCrc(), name);
            } catch (ZipException e) {
                throw new CannotRead("error.damaged", name);
            }
        }
    }

    /** Says in words that what comes out is not what was put in; {@link ZipFile} looks at no checksum. */
    private static final class Checked extends FilterInputStream {

        private final CRC32 sum = new CRC32();
        private final long expected;
        private final String name;

        Checked(InputStream in, long expected, String name) {
            super(in);
            this.expected = expected;
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                int read = super.read(into, from, length);
                if (read > 0) {
                    sum.update(into, from, read);
                } else if (read < 0 && sum.getValue() != expected) {
                    throw new CannotRead("error.damaged", name);
                }
                return read;
            } catch (ZipException | EOFException e) {
                throw new CannotRead("error.damaged", name);
            }
        }
    }
}
