package kith.notification;

import kith.connection.FollowUpDue;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reminds members that the day has come on which they meant to be in touch with somebody, once. */
@Component
class FollowUpNotices {

    private final Noticeboard board;

    FollowUpNotices(Noticeboard board) {
        this.board = board;
    }

    /** It is about the other as well as by them: two for whom the same day was chosen are two notices. */
    @ApplicationModuleListener
    void on(FollowUpDue due) {
        board.post(
                new Notice.Fresh(due.owner(), Notice.Kind.FOLLOW_UP, due.peer().value(), due.peer(), due.at()));
    }
}
