package kith.message;

import java.util.Collection;
import kith.live.Live;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/** Has the open pages of members look at a conversation: something was written, changed, taken back, or read elsewhere. Rung within the transaction. */
@Component
class Bell {

    private final Live live;

    Bell(Live live) {
        this.live = live;
    }

    /** Pages fetch what is new by its number, so whoever rings once too often does no harm. */
    void ring(ConversationId id, Collection<MemberId> members) {
        live.wake(members, "message-" + id.value());
    }
}
