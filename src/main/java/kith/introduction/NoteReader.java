package kith.introduction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.IntroductionStore.Key;
import kith.invitation.CannotInvite;
import kith.invitation.Claim;
import kith.invitation.Invitations;
import kith.invitation.Pair;
import kith.member.Door;
import kith.member.MemberId;
import kith.member.Members;
import kith.reason.Assessment;
import kith.reason.Finding;
import kith.reason.Grade;
import org.springframework.stereotype.Component;

/** Reads what is written about an introduction as whom it is for would, and says whether it may go out. */
@Component
class NoteReader {

    /** With so many of one's own a why is compared, the latest first. */
    private static final int COMPARED = 50;

    private final Invitations invitations;
    private final Members members;
    private final IntroductionStore store;
    private final SideStore sides;
    private final Clock clock;

    NoteReader(Invitations invitations, Members members, IntroductionStore store, SideStore sides, Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.store = store;
        this.sides = sides;
        this.clock = clock;
    }

    /**
     * Reads both notes of somebody who asks. The why is compared with what they have asked others to pass on: alike ones are refused while they can still be
     * mended.
     *
     * @param asItIs whether a thin one is meant as it is
     * @throws CannotIntroduce if one may not go out as it is
     * @throws CannotInvite if the target's door is open to better reasons alone
     */
    void readAsked(Trio trio, String note, String why, boolean asItIs) {
        Assessment toTarget = ofWhy(trio.one(), trio.other(), why);
        Assessment toIntroducer = ofNote(trio.one(), trio.introducer(), note);
        refuseCanned("why", toTarget);
        refuseCanned("note", toIntroducer);
        if (toTarget.grade() == Grade.THIN && members.door(trio.other()) == Door.REASONED) {
            throw new CannotInvite(CannotInvite.Reason.DOOR_REASONED);
        }
        if (!asItIs) {
            refuseThin("why", toTarget);
            refuseThin("note", toIntroducer);
        }
    }

    /**
     * Reads what somebody who offers writes to two.
     *
     * @param asItIs whether a thin one is meant as it is
     * @throws CannotIntroduce if it may not go out as it is
     */
    void readOffered(Trio trio, String why, boolean asItIs) {
        Assessment better = ofOffer(trio.introducer(), List.of(trio.one(), trio.other()), why);
        refuseCanned("offer", better);
        if (!asItIs) {
            refuseThin("offer", better);
        }
    }

    /** A note as the go-between would read it. */
    Assessment ofNote(MemberId asker, MemberId introducer, String note) {
        return purposeGiven(invitations.read(new Pair(asker, introducer), null, note));
    }

    /** A why as whom it is for would read it, beside what its writer has asked others to pass on. */
    Assessment ofWhy(MemberId asker, MemberId target, String why) {
        Instant since = clock.instant().minus(Introduction.LIFE);
        List<String> given = store
                .all(sides.askedSince(asker, target, since, COMPARED).stream()
                        .map(side -> new Key(side.trio().introducer(), side.id()))
                        .toList())
                .stream()
                .map(Introduction::why)
                .toList();
        return invitations.read(new Pair(asker, target), new Claim(IntroductionHow.NAME, "", Map.of()), why, given);
    }

    /** What is written to two, or to one of two: it is worth as much as it is to whichever of them it says more to. */
    Assessment ofOffer(MemberId introducer, List<MemberId> two, String why) {
        return two.stream()
                .map(each -> purposeGiven(invitations.read(new Pair(introducer, each), null, why)))
                .reduce((one, other) -> one.grade().compareTo(other.grade()) >= 0 ? one : other)
                .orElseThrow();
    }

    /** What for, an introduction says by itself: who names something real is not asked for that. */
    private static Assessment purposeGiven(Assessment found) {
        List<Finding> rest = found.findings().stream()
                .filter(finding -> finding.kind() != Finding.Kind.NO_PURPOSE)
                .toList();
        boolean alone = rest.isEmpty() && !found.findings().isEmpty();
        return new Assessment(alone && found.grade() == Grade.THIN ? Grade.REASONED : found.grade(), rest);
    }

    private static void refuseCanned(String field, Assessment found) {
        if (found.grade() == Grade.CANNED) {
            throw new CannotIntroduce(Reason.CANNED, field, found);
        }
    }

    private static void refuseThin(String field, Assessment found) {
        if (found.grade() == Grade.THIN) {
            throw new CannotIntroduce(Reason.THIN, field, found);
        }
    }
}
