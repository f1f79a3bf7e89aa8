package kith.invitation;

import java.time.Instant;
import java.util.List;
import kith.member.Resumes;
import kith.member.SharedStation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where two both worked, then where they both studied: asked for together. */
@Component
@Order(5)
class StationTies implements TieKind {

    private final List<StationHow> hows;
    private final Resumes resumes;

    StationTies(List<StationHow> hows, Resumes resumes) {
        this.hows = hows;
        this.resumes = resumes;
    }

    @Override
    public List<Evidence> between(Pair pair, Instant now) {
        List<SharedStation> shared = resumes.sharedStations(pair.sender(), pair.recipient());
        return hows.stream()
                .flatMap(how -> shared.stream().filter(how::isFor).map(station -> how.evidence(station, now)))
                .toList();
    }
}
