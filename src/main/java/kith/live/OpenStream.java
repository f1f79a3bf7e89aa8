package kith.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One page that listens. Whatever is to be said is gathered while something is being said, the same once: a page that does not read holds up nobody, and costs
 * no more than a few words.
 *
 * <p>The form is that of server-sent events (WHATWG HTML, 9.2): {@code data: message-17}, an empty line; a line that begins with a colon says nothing but that the line still holds.
 */
final class OpenStream implements AsyncListener {

    /** Says only that something is new; the page looks at all it shows. */
    static final String LOOK = "look";

    /** The page is not to come again, and may look by itself now and then. */
    static final String ENOUGH = "enough";

    /** A browser whose line was cut comes again after so many milliseconds. */
    private static final String GREETING = "retry: 2000\n\n";

    private static final String BREATH = ":\n\n";
    private static final int MOST = 50;

    private final AsyncContext request;
    private final Consumer<OpenStream> ended;

    /** Guarded by itself, as is what follows. */
    private final Set<String> waiting = new LinkedHashSet<>();

    private boolean speaking;
    private boolean ending;

    OpenStream(AsyncContext request, Consumer<OpenStream> ended) {
        this.request = request;
        this.ended = ended;
    }

    /** In the thread of the request, so that the head of the answer is out before anybody else writes. */
    void begin() throws IOException {
        request.setTimeout(Streams.LIFE.toMillis());
        request.addListener(this);
        OutputStream out = request.getResponse().getOutputStream();
        out.write(GREETING.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    void tell(String what) {
        say("data: " + what + "\n\n");
    }

    void breathe() {
        say(BREATH);
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
        }
        Thread.ofVirtual().name("live-stream").start(this::speak);
    }

    private void speak() {
        try {
            OutputStream out = request.getResponse().getOutputStream();
            for (String lines = next(); !lines.isEmpty(); lines = next()) {
                out.write(lines.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException | IllegalStateException e) {
            // Whoever listened has gone.
            close();
        }
    }

    private String next() {
        boolean last;
        synchronized (waiting) {
            String lines = String.join("", waiting);
            waiting.clear();
            speaking = !lines.isEmpty();
            last = ending && !speaking;
            if (!last) {
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

    private void close() {
        ended.accept(this);
        try {
            request.complete();
        } catch (IllegalStateException e) {
            // It had ended by itself.
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        ended.accept(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Never begun anew.
    }
}
