package kith.connection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.member.MemberCards.Named;
import kith.member.MemberId;
import kith.web.Link;
import kith.web.Phrase;

/**
 * Those whom two members both know.
 *
 * @param some a few of them, the most telling first
 * @param count how many there are in all
 */
public record Mutual(List<MemberId> some, int count) {

    public Mutual {
        some = List.copyOf(some);
    }

    /** How many there are, without those of {@link #some} who are not {@code seen}. */
    public int count(Map<MemberId, Named> seen) {
        return count - (int) some.stream().filter(id -> !seen.containsKey(id)).count();
    }

    /**
     * Says it to somebody who may see only those of {@link #some} who are {@code seen}; empty where that is nobody.
     *
     * @param names how many to name at most, where there is more than one
     */
    public Optional<Phrase> words(Map<MemberId, Named> seen, int names) {
        List<Link> links = some.stream()
                .filter(seen::containsKey)
                .map(seen::get)
                .map(one -> new Link(one.name(), "/members/" + one.handle()))
                .toList();
        if (links.isEmpty()) {
            return Optional.empty();
        }
        int all = count(seen);
        if (all == 1) {
            return Optional.of(Phrase.of("how.mutual.one", links.getFirst()));
        }
        List<Link> named = links.subList(0, Math.min(names, links.size()));
        String more = String.valueOf(all - named.size());
        return Optional.of(
                named.isEmpty()
                        ? Phrase.of("how.mutual.count", String.valueOf(all))
                        : all > named.size()
                                ? Phrase.of("how.mutual.more", String.valueOf(all), named, more)
                                : Phrase.of("how.mutual.few", String.valueOf(all), named));
    }
}
