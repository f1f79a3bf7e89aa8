package kith.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.invitation.CannotInvite.Reason;
import org.springframework.stereotype.Component;

/** All the kinds of how there are, wherever they live. */
@Component
class Hows {

    private final Map<String, HowKind> kinds = new LinkedHashMap<>();
    private final List<TieKind> ties;
    private final Map<String, EvidenceKind> wording = new LinkedHashMap<>();

    Hows(List<HowKind> hows, List<TieKind> ties) {
        this.ties = ties;
        hows.forEach(how -> kinds.put(how.name(), how));
        Stream.concat(hows.stream(), ties.stream()).forEach(kind -> wording.put(kind.name(), kind));
    }

    /** What the composer offers, proved ones first. */
    List<Offer> offers(Pair pair, Instant now) {
        return kinds.values().stream()
                .flatMap(kind -> kind.offers(pair, now).stream())
                .sorted(Comparator.comparing(Offer::strength))
                .toList();
    }

    /** The evidence for the claim, then what else there is between the two, strongest first and nothing twice. */
    List<Evidence> find(Pair pair, Claim claim, Instant now) {
        List<Evidence> found = new ArrayList<>();
        found.add(kind(claim).find(pair, claim, now));
        ties.stream()
                .flatMap(tie -> tie.between(pair, now).stream())
                .filter(tie -> !sameThing(tie, found.getFirst()))
                .sorted(Comparator.comparing(Evidence::strength))
                .forEach(found::add);
        return found;
    }

    /** Whether there is such a kind; a draft may be older than the kinds there are. */
    boolean knows(Claim claim) {
        return kinds.containsKey(claim.kind());
    }

    List<String> names(Claim claim) {
        return kind(claim).names(claim);
    }

    Optional<Worded> word(Evidence evidence, Reading reading) {
        EvidenceKind kind = wording.get(evidence.kind());
        return kind == null ? Optional.empty() : kind.word(evidence, reading);
    }

    private HowKind kind(Claim claim) {
        HowKind kind = kinds.get(claim.kind());
        if (kind == null) {
            throw new CannotInvite(Reason.HOW_MISSING);
        }
        return kind;
    }

    private static boolean sameThing(Evidence one, Evidence other) {
        return one.kind().equals(other.kind()) && one.facts().equals(other.facts());
    }
}
