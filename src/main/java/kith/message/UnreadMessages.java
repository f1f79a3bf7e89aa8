package kith.message;

import kith.member.Attention;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/** Puts the mark beside "Messages". */
@Component
class UnreadMessages implements Attention {

    private final ParticipantStore store;

    UnreadMessages(ParticipantStore store) {
        this.store = store;
    }

    @Override
    public Place place() {
        return Place.MESSAGES;
    }

    @Override
    public boolean waits(MemberId me) {
        return store.anyUnread(me);
    }
}
