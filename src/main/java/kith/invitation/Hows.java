package kith.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.invitation.CannotInvite.Reason;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/** All the kinds of how there are, wherever they live. */
@Component
class Hows {

    private final Map<String, HowKind> kinds = new LinkedHashMap<>();
    private final List<TieKind> ties;
    private final Map<String, EvidenceKind> wording = new LinkedHashMap<>();

    Hows(List<HowKind> hows, List<TieKind> ties, List<EvidenceKind> wording) {
        this.ties = ties;
        hows.forEach(how -> kinds.put(how.name(), how));
        wording.forEach(kind -> this.wording.put(kind.name(), kind));
    }

    /** What the composer offers, proved ones first; of those alike, what the sender came with. */
    List<Offer> offers(Pair pair, Claim brought, Instant now) {
        HowKind kind = kinds.get(brought.kind());
        Stream<Offer> inHand = kind == null ? Stream.empty() : kind.brought(pair, brought, now).stream();
        Stream<Offer> found = kinds.values().stream().flatMap(one -> one.offers(pair, now).stream());
        return Stream.concat(inHand, found)
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

    /** Whether evidence or an offer of this kind opens the narrowest door. */
    boolean opensTheNarrowestDoor(String name) {
        HowKind kind = kinds.get(name);
        return kind != null && kind.opensTheNarrowestDoor();
    }

    /** Whether a reason with this claim was read and compared before. */
    boolean isReadBefore(Claim claim) {
        return kind(claim).isReadBefore();
    }

    List<String> names(Pair pair, Claim claim) {
        return kind(claim).names(pair, claim);
    }

    /** A sentence for each reading, in their order; each kind is asked once. Empty also where a kind is no longer there. */
    List<Optional<Worded>> word(MemberId reader, List<Reading> readings) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            places.computeIfAbsent(readings.get(i).evidence().kind(), kind -> new ArrayList<>())
                    .add(i);
        }
        List<Optional<Worded>> words = new ArrayList<>(Collections.nCopies(readings.size(), Optional.empty()));
        places.forEach((name, of) -> {
            EvidenceKind kind = wording.get(name);
            if (kind != null) {
                List<Optional<Worded>> said =
                        kind.word(reader, of.stream().map(readings::get).toList());
                for (int i = 0; i < of.size(); i++) {
                    words.set(of.get(i), said.get(i));
                }
            }
        });
        return words;
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
