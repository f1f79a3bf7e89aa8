package kith.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much of a file is read, so that neither a mistake nor a file made to burst fills the memory.
 *
 * @param bytes of one file, unpacked
 * @param rows of one file, whatever they hold
 * @param files looked at to find the right ones
 */
record Limits(long bytes, long rows, int files) {

    private static final long BYTES = 1L << 29;
    private static final long ROWS = 1_000_000;
    private static final int FILES = 100_000;

    /** A row of 300 bytes takes about a thousand while it is compared with others. */
    static Limits ofThisMachine() {
        long memory = Runtime.getRuntime().maxMemory();
        return new Limits(Math.min(BYTES, memory / 6), Math.min(ROWS, memory / 1000), FILES);
    }

    InputStream bounded(Source source) throws IOException {
        return new Bounded(source, bytes);
    }

    void check(Source source, long row) throws CannotRead {
        if (row > rows) {
            throw new CannotRead("error.rows", source.name(), rows);
        }
    }

    private static final class Bounded extends FilterInputStream {

        private final Source source;
        private final long most;
        private long left;

        Bounded(Source source, long most) throws IOException {
            super(source.open());
            this.source = source;
            this.most = most;
            left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read < 0 ? read : read + count(1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private int count(int read) throws CannotRead {
            left -= read;
            if (left < 0) {
                throw new CannotRead("error.large", source.name(), most >> 20);
            }
            return 0;
        }
    }
}
