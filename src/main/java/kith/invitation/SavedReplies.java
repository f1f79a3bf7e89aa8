package kith.invitation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kith.database.Locks;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.SavedReply.Purpose;
import kith.member.MemberId;
import kith.web.NotFound;
import kith.web.PlainText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A member's own words for declining, asking back and thanking. Kith brings none of its own. */
@Component
public class SavedReplies {

    static final int EACH_AT_MOST = 60;
    static final int HEADING_AT_MOST = 80;

    private final SavedReplyStore store;
    private final Locks locks;
    private final Clock clock;

    SavedReplies(SavedReplyStore store, Locks locks, Clock clock) {
        this.store = store;
        this.locks = locks;
        this.clock = clock;
    }

    /** All of a member's, by purpose and heading. */
    public List<SavedReply> of(MemberId me) {
        return store.of(me);
    }

    /** The words of one for somebody; empty if the member has none of this number. */
    public Optional<String> words(MemberId me, long id, String firstName) {
        return store.find(me, id).map(reply -> reply.to(firstName));
    }

    /**
     * Keeps one more.
     *
     * @throws CannotInvite where heading or words are missing or too long, where there is a blank other than {@code {name}}, or where there are enough
     */
    @Transactional
    public long save(MemberId me, Purpose purpose, String heading, String words) {
        String called = heading(heading);
        String said = words(words);
        locks.hold("saved replies " + me);
        if (store.of(me).size() >= EACH_AT_MOST) {
            throw new CannotInvite(Reason.REPLIES_ENOUGH, EACH_AT_MOST);
        }
        return store.add(me, purpose, called, said, clock.instant());
    }

    /** Changes one, under the same conditions. */
    @Transactional
    public void change(MemberId me, long id, String heading, String words) {
        if (store.find(me, id).isEmpty()) {
            throw new NotFound();
        }
        store.change(me, id, heading(heading), words(words), clock.instant());
    }

    @Transactional
    public void delete(MemberId me, long id) {
        if (!store.delete(me, id)) {
            throw new NotFound();
        }
    }

    private static String heading(String typed) {
        String heading = PlainText.line(typed);
        if (heading.isEmpty()) {
            throw new CannotInvite(Reason.REPLY_HEADING);
        }
        if (PlainText.length(heading) > HEADING_AT_MOST) {
            throw new CannotInvite(Reason.WORDS_LONG, HEADING_AT_MOST, PlainText.length(heading));
        }
        return heading;
    }

    private static String words(String typed) {
        // Checked with the one blank that there may be filled in, and kept with it.
        if (OwnWords.blankIn(PlainText.lines(typed).replace(SavedReply.NAME, ""))) {
            throw new CannotInvite(Reason.REPLY_BLANK);
        }
        OwnWords.some(PlainText.lines(typed).replace(SavedReply.NAME, "_"));
        return PlainText.lines(typed);
    }
}
