package kith.message;

import kith.member.Attention;
import org.springframework.stereotype.Component;

/** Puts the mark beside "Messages". */
@Component
class UnreadMessages implements Attention {

    @Override
    public Place place() {
        return Place.MESSAGES;
    }

    @Override
    public String waiting() {
        return ParticipantStore.UNREAD;
    }
}
