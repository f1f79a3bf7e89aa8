package kith.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a browser and Kith, passes on what either says, and cuts every line there is when it is told to. */
final class CutLine implements AutoCloseable {

    private final ServerSocket door;
    private final int kith;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();

    CutLine(int kith) throws IOException {
        this.kith = kith;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::admit);
    }

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), kith);
                lines.add(browser);
                lines.add(server);
                Thread.ofVirtual().start(() -> pass(browser, server));
                Thread.ofVirtual().start(() -> pass(server, browser));
            } catch (IOException e) {
                // closed; the loop sees it
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // cut
        }
        lines.remove(from);
        lines.remove(to);
    }

    /** Cuts them all, in the middle of whatever is being said. New ones can be made at once. */
    void cut() {
        for (Socket line : lines) {
            try (line) {
                line.setSoLinger(true, 0);
            } catch (IOException e) {
                // ended by itself just now
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
