package kith.introduction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.Role;
import kith.introduction.Introduction.State;
import kith.introduction.IntroductionStore.Fresh;
import kith.introduction.IntroductionStore.Key;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Introductions as they begin, by whoever asks for one or offers one, and what came of them. */
@Component
public class Introductions {

    private final IntroductionStore store;
    private final SideStore sides;
    private final Eligibility eligibility;
    private final NoteReader reader;
    private final Limits limits;
    private final Announcements announcements;

    Introductions(
            IntroductionStore store,
            SideStore sides,
            Eligibility eligibility,
            NoteReader reader,
            Limits limits,
            Announcements announcements) {
        this.store = store;
        this.sides = sides;
        this.eligibility = eligibility;
        this.reader = reader;
        this.limits = limits;
        this.announcements = announcements;
    }

    /**
     * What somebody who asks for an introduction writes.
     *
     * @param note to the go-between, 20 to 1,000 code points
     * @param why to whom they would like to know, 20 to 2,000 code points
     * @param asItIs whether what is found thin is meant as it is
     */
    public record Request(String note, String why, boolean asItIs) {}

    /**
     * What came of an introduction, for what may follow from it among the three.
     *
     * @param why what was written first, by whoever asked for it or offered it
     * @param words what the go-between wrote of the one to the other; the same as {@code why} where they offered it
     */
    public record Outcome(IntroductionId id, Trio trio, String why, String words) {}

    /**
     * Asks a go-between for an introduction; {@code trio.one()} is who asks. Whom it is for learns nothing of it yet.
     *
     * @throws kith.invitation.CannotInvite if they may not write to each other anyway
     * @throws CannotIntroduce if the go-between cannot be asked, or the words may not go out as they are
     */
    @Transactional
    public IntroductionId ask(Trio trio, Request request) {
        distinct(trio);
        eligibility.mayReach(trio.one(), trio.other());
        eligibility.mayAsk(trio);
        String note = OwnNote.note(request.note());
        String why = OwnNote.why(request.why());
        reader.readAsked(trio, note, why, request.asItIs());
        limits.attempt(Limit.INTRODUCTION_ASKS, trio.one().toString());
        Instant now = announcements.now();
        IntroductionId id = store.insert(new Fresh(Kind.ASKED, trio, note, why), now);
        begin(Side.fresh(trio.one(), id, Kind.ASKED, Role.ASKER, trio, State.WAITING, now));
        begin(Side.fresh(trio.introducer(), id, Kind.ASKED, Role.INTRODUCER, trio, State.WAITING, now));
        announcements.say(new IntroductionEvent.Asked(id, trio.introducer(), trio.one(), now));
        return id;
    }

    /**
     * Offers two of one's connections to each other, in whichever order they are given.
     *
     * @throws CannotIntroduce if these two cannot be introduced, or the words may not go out as they are
     */
    @Transactional
    public IntroductionId offer(Trio people, String typed, boolean asItIs) {
        distinct(people);
        boolean ordered = people.one().value() < people.other().value();
        Trio trio = ordered ? people : new Trio(people.introducer(), people.other(), people.one());
        eligibility.mayOffer(trio);
        String why = OwnNote.why(typed);
        reader.readOffered(trio, why, asItIs);
        limits.attempt(Limit.INTRODUCTION_OFFERS, trio.introducer().toString());
        Instant now = announcements.now();
        IntroductionId id = store.insert(new Fresh(Kind.OFFERED, trio, null, why), now);
        begin(Side.fresh(trio.introducer(), id, Kind.OFFERED, Role.INTRODUCER, trio, State.WAITING, now));
        if (!eligibility.reaches(trio)) {
            return id;
        }
        for (MemberId each : List.of(trio.one(), trio.other())) {
            begin(Side.fresh(each, id, Kind.OFFERED, Role.PARTY, trio, State.WAITING, now));
        }
        announcements.say(new IntroductionEvent.Offered(id, trio.one(), trio.other(), trio.introducer(), now));
        return id;
    }

    /** What came of an introduction in which the member has a part: there once both said yes, or its go-between was told that they are connected. */
    public Optional<Outcome> agreed(MemberId member, IntroductionId id) {
        return sides.find(member, id)
                .flatMap(side -> store.find(new Key(side.trio().introducer(), id)))
                .filter(it -> it.state() == State.AGREED || it.state() == State.TOLD)
                .map(it -> new Outcome(id, it.trio(), it.why(), it.words() == null ? it.why() : it.words()));
    }

    private void begin(Side side) {
        if (!sides.insert(side)) {
            throw new CannotIntroduce(Reason.ALREADY_OPEN, side.id());
        }
    }

    private static void distinct(Trio trio) {
        if (Stream.of(trio.introducer(), trio.one(), trio.other()).distinct().count() < 3) {
            throw new CannotIntroduce(Reason.NOT_THREE);
        }
    }
}
