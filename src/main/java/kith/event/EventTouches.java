package kith.event;

import java.util.List;
import kith.connection.Connections;
import kith.connection.Touches;
import kith.member.MemberId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Whoever checks in is in touch with those of their connections who are there already.
 *
 * <p>It is asked who is there after they have checked in for good, whatever each one's moment is. Of two who check in at once, the one whose check-in is done last
 * thus finds the other; often both find each other, which changes nothing.
 */
@Component
class EventTouches {

    private final TogetherStore store;
    private final Connections connections;
    private final Touches touches;

    EventTouches(TogetherStore store, Connections connections, Touches touches) {
        this.store = store;
        this.connections = connections;
        this.touches = touches;
    }

    @ApplicationModuleListener
    void on(CheckedIn in) {
        List<MemberId> peers = connections.peers(in.member());
        if (!peers.isEmpty()) {
            touches.touched(in.member(), store.there(in.event(), peers), in.at());
        }
    }
}
