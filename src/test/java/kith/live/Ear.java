package kith.live;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kith.Visitor;
import org.jspecify.annotations.Nullable;

/** Listens to a stream, and keeps what it says until it is asked. */
final class Ear implements AutoCloseable {

    private final HttpResponse<Stream<String>> answer;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /** Listens, and is heard to listen: a page is told to look, and what waits, once nothing can be missed any more. */
    Ear(Visitor whose) throws InterruptedException {
        answer = whose.listen("/live");
        Thread.ofVirtual().start(() -> {
            try {
                answer.body().filter(line -> line.startsWith("data: ")).forEach(line -> heard.add(line.substring(6)));
            } catch (RuntimeException e) {
                // closed by either side
            }
            heard.add("end");
        });
        List<String> first = Arrays.asList(next(), next());
        if (!List.of(OpenStream.LOOK, "marks-0").equals(first)) {
            throw new AssertionError("Heard first: " + first);
        }
    }

    HttpResponse<Stream<String>> answer() {
        return answer;
    }

    /** The next thing said, or null where nothing is for ten seconds. */
    @Nullable
    String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    /** The next thing said but for that everything is to be looked at, which may be said at any time. */
    @Nullable
    String news() throws InterruptedException {
        String next = next();
        while (OpenStream.LOOK.equals(next)) {
            next = next();
        }
        return next;
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
