package kith.introduction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.Role;
import kith.introduction.Introduction.State;
import kith.introduction.IntroductionDesk.Held;
import kith.invitation.CannotInvite;
import kith.invitation.Claim;
import kith.invitation.InvitationId;
import kith.invitation.Invitations;
import kith.invitation.Invitations.Insistence;
import kith.invitation.Invitations.Letter;
import kith.invitation.Pair;
import kith.member.MemberId;
import kith.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passes on what somebody asked for: the moment in which whom it is for first learns of it, by an invitation. */
@Component
public class Forwarding {

    private final IntroductionDesk desk;
    private final IntroductionStore store;
    private final SideStore sides;
    private final Eligibility eligibility;
    private final Invitations invitations;
    private final Announcements announcements;

    Forwarding(
            IntroductionDesk desk,
            IntroductionStore store,
            SideStore sides,
            Eligibility eligibility,
            Invitations invitations,
            Announcements announcements) {
        this.desk = desk;
        this.store = store;
        this.sides = sides;
        this.eligibility = eligibility;
        this.invitations = invitations;
        this.announcements = announcements;
    }

    /**
     * Sends what the asker wrote to whom it is for, with the go-between's own words. The same words once more change nothing.
     *
     * @return the invitation that it became
     * @throws CannotIntroduce if it is not open any more, the words are none of one's own, or it cannot be passed on now, which tells nothing of why
     */
    @Transactional
    public InvitationId forward(MemberId me, IntroductionId id, String typed) {
        Held held = desk.take(me, id);
        if (held.mine().role() != Role.INTRODUCER || held.it().kind() != Kind.ASKED) {
            throw new NotFound();
        }
        Introduction it = held.it();
        String words = OwnNote.introducing(typed, it);
        Long carriedBy = it.invitation();
        if (carriedBy != null && words.equals(it.words())) {
            return new InvitationId(carriedBy);
        }
        if (!held.mine().state().open()) {
            throw new CannotIntroduce(held.mine().state());
        }
        boolean waited = sides.find(it.trio().one(), id)
                .filter(side -> side.state().open())
                .isPresent();
        if (!waited || !eligibility.knowsBoth(it.trio())) {
            throw new CannotIntroduce(Reason.NOT_NOW);
        }
        Instant now = announcements.now();
        store.forward(it, words, now);
        InvitationId sent = send(it);
        store.carriedBy(it, sent);
        MemberId asker = it.trio().one();
        for (MemberId each : List.of(me, asker)) {
            sides.move(each, id, State.OPEN, State.FORWARDED, now);
        }
        announcements.say(new IntroductionEvent.Forwarded(id, asker, me, now));
        return sent;
    }

    private InvitationId send(Introduction it) {
        Trio trio = it.trio();
        Claim claim = new Claim(IntroductionHow.NAME, it.id().toString(), Map.of());
        try {
            return invitations.send(
                    new Pair(trio.one(), trio.other()), new Letter(claim, it.why(), "", Insistence.AS_IT_IS));
        } catch (CannotInvite | NotFound refused) {
            // Why not is between the other two.
            throw new CannotIntroduce(Reason.NOT_NOW);
        }
    }
}
