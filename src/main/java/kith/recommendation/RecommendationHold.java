package kith.recommendation;

import kith.connection.Connections;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.recommendation.AuthoredRecommendationStore.Authored;
import kith.recommendation.CannotRecommend.Reason;
import kith.recommendation.RecommendationStore.Held;
import kith.recommendation.Standing.State;
import kith.web.NotFound;
import org.springframework.stereotype.Component;

/** Takes a recommendation for a step of one of its two people: always the subject's row first, so that steps that race have an order. */
@Component
class RecommendationHold {

    private final RecommendationStore store;
    private final AuthoredRecommendationStore authored;
    private final Connections connections;
    private final Blocks blocks;

    RecommendationHold(
            RecommendationStore store, AuthoredRecommendationStore authored, Connections connections, Blocks blocks) {
        this.store = store;
        this.authored = authored;
        this.connections = connections;
        this.blocks = blocks;
    }

    /**
     * A recommendation that is held.
     *
     * @param known where it stands as far as the one who takes the step may know
     */
    record Taken(Held held, State known) {

        RecommendationId id() {
            return held.id();
        }

        MemberId subject() {
            return held.subject();
        }

        MemberId author() {
            return held.author();
        }
    }

    /** For a step of its subject; anybody else finds nothing. */
    Taken bySubject(MemberId me, RecommendationId id) {
        Held held = store.take(me, id).orElseThrow(NotFound::new);
        mayMeet(me, held.author());
        return new Taken(held, held.state());
    }

    /** For a step of its author, likewise. */
    Taken byAuthor(MemberId me, RecommendationId id) {
        MemberId subject = authored.find(me, id).map(Authored::subject).orElseThrow(NotFound::new);
        Held held = store.take(subject, id).orElseThrow(NotFound::new);
        mayMeet(me, subject);
        return new Taken(held, authored.find(me, id).map(Authored::state).orElseThrow(NotFound::new));
    }

    boolean isAuthor(MemberId me, RecommendationId id) {
        return authored.find(me, id).isPresent();
    }

    /** Asked once it is held: a block either shows here, or ends what is done here. */
    private void mayMeet(MemberId me, MemberId other) {
        if (blocks.between(me, other)) {
            throw new NotFound();
        }
    }

    /**
     * For one that is about to begin: as {@link #mustBeConnected}, and they stay so until that is done. A block that commits meanwhile waits for it
     * with what it ends. Asked before anything else is taken.
     */
    void mustStayConnected(MemberId one, MemberId other) {
        connections.hold(one, other);
        mustBeConnected(one, other);
    }

    /** New words go between connections alone. */
    void mustBeConnected(MemberId one, MemberId other) {
        if (one.equals(other)) {
            throw new CannotRecommend(Reason.ONESELF);
        }
        mayMeet(one, other);
        if (!connections.between(one, other)) {
            throw new CannotRecommend(Reason.NOT_CONNECTED);
        }
    }

    /** A step taken before changes nothing; one that is not possible any more is refused. */
    static void mustBe(State wanted, State known) {
        if (known != wanted) {
            throw new CannotRecommend(known);
        }
    }
}
