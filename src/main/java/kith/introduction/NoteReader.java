package kith.introduction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.IntroductionStore.Key;
import kith.invitation.CannotInvite;
import kith.invitation.Claim;
import kith.invitation.Invitations;
import kith.invitation.Pair;
import kith.member.Door;
import kith.member.Members;
import kith.reason.Assessment;
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
        Instant since = clock.instant().minus(Introduction.LIFE);
        List<String> given = store
                .all(sides.askedSince(trio.one(), trio.other(), since, COMPARED).stream()
                        .map(side -> new Key(side.trio().introducer(), side.id()))
                        .toList())
                .stream()
                .map(Introduction::why)
                .toList();
        Assessment toTarget = invitations.read(
                new Pair(trio.one(), trio.other()), new Claim(IntroductionHow.NAME, "", Map.of()), why, given);
        Assessment toIntroducer = invitations.read(new Pair(trio.one(), trio.introducer()), null, note);
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

    /** Reads what is written to two: it is worth as much as it is to whichever of them it says more to. */
    void readOffered(Trio trio, String why, boolean asItIs) {
        Assessment better = Stream.of(trio.one(), trio.other())
                .map(each -> invitations.read(new Pair(trio.introducer(), each), null, why))
                .reduce((one, other) -> one.grade().compareTo(other.grade()) >= 0 ? one : other)
                .orElseThrow();
        refuseCanned("offer", better);
        if (!asItIs) {
            refuseThin("offer", better);
        }
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
