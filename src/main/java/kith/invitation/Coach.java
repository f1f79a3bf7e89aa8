package kith.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kith.member.Members;
import kith.member.Portrait;
import kith.reason.Assessment;
import kith.reason.ClaimedHow;
import kith.reason.Grade;
import kith.reason.Reasons;
import kith.reason.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a reason as its recipient would, with what the sender may know of them. */
@Component
class Coach {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int AT_MOST = 50;

    private final Reasons reasons = Reasons.load();
    private final Members members;
    private final Hows hows;
    private final SentStore sent;

    Coach(Members members, Hows hows, SentStore sent) {
        this.members = members;
        this.hows = hows;
        this.sent = sent;
    }

    /** Assesses a why; {@code claim} is null while no how is chosen. */
    Assessment read(Pair pair, @Nullable Claim claim, String why, Instant now) {
        ClaimedHow how = claim == null ? null : new ClaimedHow(claim.kind(), hows.names(claim));
        List<String> earlier = sent.reasonsToOthers(pair, now.minus(LATELY), AT_MOST);
        return reasons.assess(how, why, recipient(members.portrait(pair.sender(), pair.recipient())), earlier);
    }

    private static Recipient recipient(Portrait portrait) {
        List<String> knownFor = new ArrayList<>(List.of(
                portrait.headline(), portrait.place(), portrait.about(), portrait.askMeAbout(), portrait.lookingFor()));
        Stream.concat(portrait.positions().stream(), portrait.education().stream())
                .forEach(station -> knownFor.add(station.what() + ", " + station.name()));
        knownFor.addAll(portrait.skills());
        return new Recipient(
                portrait.name(),
                portrait.otherNames(),
                knownFor.stream().filter(known -> !known.isBlank()).toList());
    }

    /** As stored. */
    static String code(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }
}
