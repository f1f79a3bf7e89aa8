package kith.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.connection.CommonGround;
import kith.connection.CommonGround.Shared;
import kith.connection.Mutual;
import kith.connection.Network;
import kith.connection.Network.Candidate;
import kith.invitation.Correspondents;
import kith.member.Door;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberCards.Named;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.NotFound;
import kith.web.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People worth an invitation: connections of one's connections, ranked by whom both know and by what else they have in common; each with why.
 *
 * <p>Left out are those one has blocked or is blocked by, those with whom an invitation passed already, those whose door would not let one in, and those one
 * does not want to have suggested again.
 */
@Component
class Suggestions {

    /** So many of the best by mutual connections are looked at more closely. */
    private static final int CANDIDATES = 200;

    /** So many of the mutual connections are looked at for whom one may not see. */
    private static final int MUTUAL = 50;

    /** So many things in common are said beside the people both know. */
    private static final int COMMON = 2;

    private final Network network;
    private final List<CommonGround> grounds;
    private final Correspondents correspondents;
    private final SuggestionStore store;
    private final MemberCards cards;
    private final Members members;
    private final Clock clock;

    Suggestions(
            Network network,
            List<CommonGround> grounds,
            Correspondents correspondents,
            SuggestionStore store,
            MemberCards cards,
            Members members,
            Clock clock) {
        this.network = network;
        this.grounds = grounds;
        this.correspondents = correspondents;
        this.store = store;
        this.cards = cards;
        this.members = members;
        this.clock = clock;
    }

    /**
     * The best, at most {@code limit}; none while the network is being loaded.
     *
     * @param names how many of the people both know are named where there are several
     */
    List<Suggestion> of(MemberId me, int limit, int names) {
        Set<MemberId> excluded = new HashSet<>(correspondents.of(me));
        excluded.addAll(store.never(me));
        List<MemberId> near = members(network.candidates(me, CANDIDATES, excluded, Map.of()));
        if (near.isEmpty()) {
            return List.of();
        }
        Map<MemberId, List<Shared>> common = common(me, near);
        List<Candidate> ranked = network.candidates(me, CANDIDATES, excluded, worth(common));
        Map<MemberId, MemberCard> seen = cards.of(me, members(ranked));
        Map<MemberId, Door> doors = members.doors(seen.keySet());
        List<Candidate> best = ranked.stream()
                .filter(one -> seen.containsKey(one.member()))
                .filter(one -> isOpen(doors.get(one.member()), common.getOrDefault(one.member(), List.of())))
                .limit(limit)
                .toList();
        return said(me, best, seen, common, names);
    }

    /** Those never to be suggested again whom one may see, the latest first. */
    Collection<MemberCard> never(MemberId me) {
        return cards.of(me, store.never(me)).values();
    }

    /** Suggests them never again. Nobody is told. */
    @Transactional
    void dismiss(MemberId me, MemberId other) {
        if (me.equals(other)) {
            throw new NotFound();
        }
        store.insert(me, other, clock.instant());
    }

    /** Suggests them again where something speaks for it. */
    @Transactional
    void readmit(MemberId me, MemberId other) {
        store.delete(me, other);
    }

    private Map<MemberId, List<Shared>> common(MemberId me, List<MemberId> others) {
        Map<MemberId, List<Shared>> common = new HashMap<>();
        grounds.forEach(ground -> ground.with(me, others)
                .forEach((other, shared) -> common.computeIfAbsent(other, member -> new ArrayList<>())
                        .addAll(shared)));
        common.values()
                .forEach(shared ->
                        shared.sort(Comparator.comparingDouble(Shared::worth).reversed()));
        return common;
    }

    private static Map<MemberId, Double> worth(Map<MemberId, List<Shared>> common) {
        Map<MemberId, Double> worth = new HashMap<>();
        common.forEach((member, shared) ->
                worth.put(member, shared.stream().mapToDouble(Shared::worth).sum()));
        return worth;
    }

    private static boolean isOpen(@Nullable Door door, List<Shared> common) {
        return switch (door) {
            case ANYONE, REASONED -> true;
            case PROVED -> common.stream().anyMatch(Shared::proved);
            case INTRODUCED, NOBODY -> false;
            case null -> false;
        };
    }

    private List<Suggestion> said(
            MemberId me,
            List<Candidate> best,
            Map<MemberId, MemberCard> seen,
            Map<MemberId, List<Shared>> common,
            int names) {
        Map<MemberId, Mutual> mutual = new LinkedHashMap<>();
        best.forEach(one -> mutual.put(one.member(), mutual(one)));
        Map<MemberId, Named> known = cards.named(
                me, mutual.values().stream().flatMap(one -> one.some().stream()).toList());
        List<Suggestion> said = new ArrayList<>();
        mutual.forEach((member, both) -> {
            List<Phrase> why = new ArrayList<>();
            both.words(known, names).ifPresent(why::add);
            common.getOrDefault(member, List.of()).stream()
                    .limit(COMMON)
                    .map(Shared::words)
                    .forEach(why::add);
            MemberCard card = seen.get(member);
            if (card != null && !why.isEmpty()) {
                said.add(new Suggestion(card, both.count(known), why));
            }
        });
        return said;
    }

    private static Mutual mutual(Candidate one) {
        List<MemberId> all = one.mutual();
        return new Mutual(all.subList(0, Math.min(MUTUAL, all.size())), all.size());
    }

    private static List<MemberId> members(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::member).toList();
    }
}
