package kith.connection;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import kith.database.ChannelListener;
import kith.database.OwnConnections;
import kith.member.Members;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the graph catch up whenever PostgreSQL says that a connection changed, and every second by itself, since a wake may be missed. */
@Component
class Listening implements SmartLifecycle, ChannelListener.Hearer {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    /** A community that is loaded within so long is there with the first page; a larger one is loaded behind the pages. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Following following;
    private final Members members;
    private final ChannelListener listener;

    Listening(OwnConnections database, Following following, Members members) {
        this.following = following;
        this.members = members;
        this.listener = new ChannelListener(database, ChangeStore.CHANNEL, LOOK, this);
    }

    @Override
    public void begun() throws SQLException, IOException {
        following.hide(members.unseen());
        following.catchUp();
    }

    /** What was called says nothing: the log does. */
    @Override
    public void heard(List<String> calls) throws SQLException, IOException {
        following.catchUp();
    }

    @Override
    public void start() {
        listener.start();
        try {
            if (!following.await(PATIENCE)) {
                LOG.info("The connections are still being loaded; pages show no degrees until they are.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        listener.stop();
        following.rest();
        following.save();
    }

    /** Before there are pages, and until there are none any more. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return listener.isRunning();
    }
}
