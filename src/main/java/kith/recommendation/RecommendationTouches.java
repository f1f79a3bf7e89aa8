package kith.recommendation;

import kith.connection.Touches;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writing a recommendation and accepting one is being in touch. One that was quietly declined arrives nowhere, and is not. */
@Component
class RecommendationTouches {

    private final Touches touches;

    RecommendationTouches(Touches touches) {
        this.touches = touches;
    }

    @ApplicationModuleListener
    void on(RecommendationEvent.Written written) {
        touches.touched(written.by(), written.told(), written.at());
    }

    @ApplicationModuleListener
    void on(RecommendationEvent.Accepted accepted) {
        touches.touched(accepted.by(), accepted.told(), accepted.at());
    }
}
