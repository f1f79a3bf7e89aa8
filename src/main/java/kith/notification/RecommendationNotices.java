package kith.notification;

import kith.recommendation.RecommendationEvent;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells members what others wrote of them, ask of them, or decided on what they wrote. */
@Component
class RecommendationNotices {

    private final Noticeboard board;

    RecommendationNotices(Noticeboard board) {
        this.board = board;
    }

    @ApplicationModuleListener
    void on(RecommendationEvent event) {
        board.post(new Notice.Fresh(event.told(), kind(event), event.id().value(), event.by(), event.at()));
    }

    private static Notice.Kind kind(RecommendationEvent event) {
        return switch (event) {
            case RecommendationEvent.Asked asked -> Notice.Kind.RECOMMENDATION_ASKED;
            case RecommendationEvent.Written written -> Notice.Kind.RECOMMENDATION_WRITTEN;
            case RecommendationEvent.Accepted accepted -> Notice.Kind.RECOMMENDATION_ACCEPTED;
            case RecommendationEvent.ChangeAsked asked -> Notice.Kind.RECOMMENDATION_CHANGE;
        };
    }
}
