package kith.introduction;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.connection.CommonGround;
import kith.connection.CommonGround.Shared;
import kith.connection.Connection;
import kith.connection.Connections;
import kith.connection.Tie;
import kith.connection.TieEvidence;
import kith.member.MemberCard;
import kith.member.MemberId;
import kith.web.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who of those whom two members both know is closest to them, and how each knows them. */
@Component
class Closeness {

    /** So many things in common are named. */
    private static final int NAMED = 2;

    private final List<TieEvidence> ties;
    private final List<CommonGround> grounds;
    private final Connections connections;
    private final Clock clock;

    Closeness(List<TieEvidence> ties, List<CommonGround> grounds, Connections connections, Clock clock) {
        this.ties = ties;
        this.grounds = grounds;
        this.connections = connections;
        this.clock = clock;
    }

    /** The closest first; of those who are as close, in the order given. */
    List<Introducer> rank(MemberId me, MemberCard target, List<MemberCard> mutual) {
        List<MemberId> ids = mutual.stream().map(MemberCard::id).toList();
        Map<MemberId, List<Shared>> shared = shared(me, ids);
        Map<Tie, Double> strengths = strengths(me, target.id(), ids);
        Map<MemberId, Instant> mine = since(me, ids);
        Map<MemberId, Instant> theirs = since(target.id(), ids);
        Comparator<MemberCard> far = Comparator.comparingDouble(card ->
                worth(shared.getOrDefault(card.id(), List.of())) + strength(strengths, me, target.id(), card.id()));
        return mutual.stream()
                .sorted(far.reversed())
                .map(card -> new Introducer(
                        card,
                        why(
                                mine.get(card.id()),
                                shared.getOrDefault(card.id(), List.of()),
                                theirs.get(card.id()),
                                target.firstName())))
                .toList();
    }

    private List<Phrase> why(@Nullable Instant mine, List<Shared> shared, @Nullable Instant theirs, String target) {
        List<Phrase> why = new ArrayList<>();
        if (mine != null) {
            why.add(Phrase.of("introduction.why.connected", year(mine)));
        }
        shared.stream().limit(NAMED).map(Shared::words).forEach(why::add);
        if (theirs != null) {
            why.add(Phrase.of("introduction.why.knows", target, year(theirs)));
        }
        return why;
    }

    private Map<MemberId, List<Shared>> shared(MemberId me, List<MemberId> ids) {
        Map<MemberId, List<Shared>> all = new HashMap<>();
        grounds.forEach(ground -> ground.with(me, ids)
                .forEach((member, some) ->
                        all.computeIfAbsent(member, none -> new ArrayList<>()).addAll(some)));
        return all;
    }

    private Map<Tie, Double> strengths(MemberId me, MemberId target, List<MemberId> ids) {
        List<Tie> asked = ids.stream()
                .flatMap(id -> Stream.of(new Tie(me, id), new Tie(id, target)))
                .toList();
        Map<Tie, Double> strengths = new HashMap<>();
        Instant now = clock.instant();
        ties.forEach(one ->
                one.strengths(asked, now).forEach((tie, strength) -> strengths.merge(tie, strength, Double::sum)));
        return strengths;
    }

    /** Both ties count: one asks whom one knows, and they ask whom they know. */
    private static double strength(Map<Tie, Double> strengths, MemberId me, MemberId target, MemberId between) {
        return strengths.getOrDefault(new Tie(me, between), 0.0)
                + strengths.getOrDefault(new Tie(between, target), 0.0);
    }

    private static double worth(List<Shared> shared) {
        return shared.stream().mapToDouble(Shared::worth).sum();
    }

    private Map<MemberId, Instant> since(MemberId member, Collection<MemberId> others) {
        Map<MemberId, Instant> since = new HashMap<>();
        for (Connection connection : connections.among(member, others)) {
            since.put(connection.peer(), connection.since());
        }
        return since;
    }

    private String year(Instant since) {
        ZoneId zone = clock.getZone();
        return String.valueOf(since.atZone(zone).getYear());
    }
}
