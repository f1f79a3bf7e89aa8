package kith.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request whose whole body has arrived, so that nothing waits for a slow line while it holds anything. */
final class BoundedBody extends HttpServletRequestWrapper {

    /** The longest invitation, every character escaped, and as much again. */
    static final int MOST = 64 * 1024;

    private final byte[] body;

    private BoundedBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** Reads it; empty if it is longer than {@link #MOST} bytes. */
    static Optional<BoundedBody> of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST) {
            return Optional.empty();
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        return body.length > MOST ? Optional.empty() : Optional.of(new BoundedBody(request, body));
    }

    byte[] bytes() {
        return body.clone();
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Arrived(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Arrived extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Arrived(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Read at once");
        }
    }
}
