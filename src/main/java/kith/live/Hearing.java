package kith.live;

import java.time.Duration;
import java.util.List;
import kith.database.ChannelListener;
import kith.database.OwnConnections;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears what other servers call. Where the line was cut, something may have been missed: then every page looks again. */
@Component
class Hearing implements SmartLifecycle, ChannelListener.Hearer {

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Streams streams;
    private final Calling calling;
    private final ChannelListener listener;

    Hearing(OwnConnections database, Streams streams, Calling calling) {
        this.streams = streams;
        this.calling = calling;
        this.listener = new ChannelListener(database, WakeStore.CHANNEL, SILENCE, this);
    }

    @Override
    public void begun() {
        streams.lookAgain();
    }

    @Override
    public void heard(List<String> calls) {
        for (String call : calls) {
            take(call.split(" ", 2));
        }
    }

    private void take(String[] said) {
        if (said.length == 2 && !said[0].equals(calling.self)) {
            Wake.read(said[1]).ifPresent(streams::tell);
        }
    }

    @Override
    public void start() {
        listener.start();
    }

    @Override
    public void stop() {
        listener.stop();
    }

    @Override
    public boolean isRunning() {
        return listener.isRunning();
    }
}
