package kith.live;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * One page that listens. Whatever is to be said is gathered while something is being said, the same once: a page that does not read holds up nobody, and costs
 * no more than a few words.
 *
 * <p>It takes over the connection of the request that began it, which the container then forgets: kept open as an ordinary answer that goes on, each would hold
 * all the buffers of a page. To the browser it is an answer that ends with its connection.
 *
 * <p>The form is that of server-sent events (WHATWG HTML, 9.2): {@code data: message-17}, an empty line; a line that begins with a colon says nothing but that
 * the line still holds. Public since the container makes it.
 */
public final class OpenStream implements InternalHttpUpgradeHandler {

    /** Says only that something is new; the page looks at all it shows. */
    static final String LOOK = "look";

    /** The page is not to come again, and may look by itself now and then. */
    static final String ENOUGH = "enough";

    /** A browser whose line was cut comes again after so many milliseconds. */
    private static final String GREETING = "retry: 2000\n\n";

    private static final String BREATH = ":\n\n";
    private static final int MOST = 50;

    /** Whoever does not read for so long does not listen. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final long began = System.nanoTime();
    private Consumer<OpenStream> open = stream -> {};
    private Consumer<OpenStream> ended = stream -> {};
    private volatile @Nullable SocketWrapperBase<?> connection;

    /** Guarded by itself, as is what follows. */
    private final Set<String> waiting = new LinkedHashSet<>();

    private boolean speaking;
    private long since;
    private boolean ending;

    /** What to do once it is open, and once it has ended; the latter may be called several times. */
    void on(Consumer<OpenStream> open, Consumer<OpenStream> ended) {
        this.open = open;
        this.ended = ended;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> taken) {
        connection = taken;
    }

    @Override
    public void init(WebConnection taken) {
        say(GREETING);
        open.accept(this);
    }

    void tell(String what) {
        say("data: " + what + "\n\n");
    }

    void breathe() {
        say(BREATH);
    }

    /** Whether it has lasted longer than that. */
    boolean isOlder(Duration than) {
        return System.nanoTime() - began > than.toNanos();
    }

    /** Whether its page has not taken for long what it was told. */
    boolean isStuck() {
        synchronized (waiting) {
            return speaking && System.nanoTime() - since > PATIENCE.toNanos();
        }
    }

    private void say(String line) {
        synchronized (waiting) {
            if (waiting.size() >= MOST) {
                waiting.clear();
                waiting.add("data: " + LOOK + "\n\n");
            } else {
                waiting.add(line);
            }
            if (speaking) {
                return;
            }
            speaking = true;
            since = System.nanoTime();
        }
        Thread.ofVirtual().name("live-stream").start(this::speak);
    }

    private void speak() {
        SocketWrapperBase<?> taken = connection;
        if (taken == null) {
            return;
        }
        try {
            for (String lines = next(); !lines.isEmpty(); lines = next()) {
                byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
                taken.write(true, bytes, 0, bytes.length);
                taken.flush(true);
            }
        } catch (IOException e) {
            // Whoever listened has gone.
            close();
        }
    }

    private String next() {
        synchronized (waiting) {
            String lines = String.join("", waiting);
            waiting.clear();
            speaking = !lines.isEmpty();
            since = System.nanoTime();
            if (!ending || speaking) {
                return lines;
            }
        }
        close();
        return "";
    }

    /** Ends it from this side, once what was to be said is said. */
    void end() {
        ended.accept(this);
        synchronized (waiting) {
            ending = true;
        }
        say("");
    }

    /** Ends it here and now. */
    void close() {
        ended.accept(this);
        SocketWrapperBase<?> taken = connection;
        if (taken != null) {
            taken.close();
        }
    }

    /** A page says nothing more; but that it goes is heard. */
    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        SocketWrapperBase<?> taken = connection;
        if (taken == null || event != SocketEvent.OPEN_READ) {
            return SocketState.CLOSED;
        }
        byte[] said = new byte[64];
        try {
            int read = taken.read(false, said, 0, said.length);
            while (read > 0) {
                read = taken.read(false, said, 0, said.length);
            }
            return read == 0 ? SocketState.UPGRADED : SocketState.CLOSED;
        } catch (IOException e) {
            return SocketState.CLOSED; // cut
        }
    }

    @Override
    public void timeoutAsync(long now) {
        // It lasts until one side ends it.
    }

    @Override
    public void setSslSupport(SSLSupport ssl) {
        // What is before Kith sees to that.
    }

    @Override
    public void pause() {
        end();
    }

    @Override
    public void destroy() {
        ended.accept(this);
    }
}
