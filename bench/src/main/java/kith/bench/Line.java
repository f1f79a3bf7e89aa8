package kith.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kept-alive connection to Kith, as a browser holds it, at a fraction of a browser's cost: it shares the processor with what it measures. */
final class Line implements AutoCloseable {

    /** Everybody's in the communities measured. */
    static final String PASSWORD = "a lamp in the harbour";

    /** Kith hangs up on who says nothing for twenty. */
    private static final long SECONDS_OF_SILENCE = 10;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private Socket socket;
    private OutputStream out;
    private InputStream in;
    private long last;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final byte[] skipped = new byte[8192];

    Line(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        last = System.nanoTime();
    }

    /** What came back. */
    record Answer(int status, String location, String body) {}

    Answer get(String path) throws IOException {
        return send(request("GET", path, null), true);
    }

    /** A page whose words nobody reads; its status. */
    int view(byte[] request) throws IOException {
        return send(request, false).status();
    }

    int post(String path, String... fields) throws IOException {
        return send(form(path, fields), false).status();
    }

    /** Likewise, with the page that answers. */
    Answer submit(String path, String... fields) throws IOException {
        return send(form(path, fields), true);
    }

    byte[] form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return request("POST", path, body.toString());
    }

    byte[] request(String method, String path, String body) {
        StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        if (!cookies.isEmpty()) {
            text.append("Cookie: ");
            cookies.forEach((name, value) -> text.append(name).append('=').append(value).append("; "));
            text.setLength(text.length() - 2);
            text.append("\r\n");
        }
        if (body != null) {
            text.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n");
        }
        return text.append("\r\n").append(body == null ? "" : body).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One of the first hundred members, signed in. */
    static Line signedIn(int port, int member) throws IOException {
        Line line = new Line(port);
        String token = line.token("/sign-in");
        int status = line.post("/sign-in", "address", "member" + member + "@bench.example", "password", PASSWORD, "_csrf", token);
        if (status != 302) {
            throw new IOException("Could not sign in: " + status);
        }
        return line;
    }

    /** The token of the forms on a page. */
    String token(String path) throws IOException {
        Matcher token = TOKEN.matcher(get(path).body());
        if (!token.find()) {
            throw new IOException("No form at " + path);
        }
        return token.group(1);
    }

    /** With the other's cookies: two tabs of one browser. */
    Line with(Line other) {
        cookies.putAll(other.cookies);
        return this;
    }

    /** A request of a program, which has a token and no cookies. */
    static byte[] program(String path, String token) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Asks for what goes on, and reads no more than its head. */
    void begin(String path) throws IOException {
        out.write(request("GET", path, null));
        String status = line();
        while (!line().isEmpty()) {
            // of no interest
        }
        if (!status.contains(" 200")) {
            throw new IOException(path + ": " + status);
        }
    }

    private Answer send(byte[] request, boolean read) throws IOException {
        long now = System.nanoTime();
        if (now - last > SECONDS_OF_SILENCE * 1_000_000_000L) {
            socket.close();
            connect();
        }
        last = now;
        out.write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        String location = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase()) {
                case "content-length" -> length = Integer.parseInt(value);
                case "location" -> location = value;
                case "set-cookie" -> keep(value);
                case "transfer-encoding" -> throw new IOException("Not read here: " + header);
                default -> {}
            }
        }
        return new Answer(status, location, read ? new String(in.readNBytes(length), StandardCharsets.UTF_8) : skip(length));
    }

    private void keep(String cookie) {
        String pair = cookie.substring(0, cookie.indexOf(';'));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    private String skip(int length) throws IOException {
        for (int left = length; left > 0; ) {
            int read = in.read(skipped, 0, Math.min(left, skipped.length));
            if (read < 0) {
                throw new IOException("Kith hung up");
            }
            left -= read;
        }
        return "";
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("Kith hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
