package kith.introduction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kith.connection.Connection;
import kith.connection.Connections;
import kith.member.Directory;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Mark;
import kith.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds whom of their connections somebody means, however many they have. */
@Component
class Candidates {

    /** So many are shown of those whom words fit. */
    private static final int FOUND = 8;

    /** So many before there are words: those one was connected with last, who are often those one introduces. */
    private static final int LATELY = 4;

    private final Connections connections;
    private final Directory directory;
    private final Members members;
    private final MemberCards cards;

    Candidates(Connections connections, Directory directory, Members members, MemberCards cards) {
        this.connections = connections;
        this.directory = directory;
        this.members = members;
        this.cards = cards;
    }

    /** For both places, as the form has them. */
    List<Choice> of(MemberId me, OfferForm form) {
        return List.of(
                choice(me, "one", "findOne", form.findOne(), form.one()),
                choice(me, "other", "findOther", form.findOther(), form.other()));
    }

    /** Whether somebody has two connections at all. */
    boolean any(MemberId me) {
        return connections.count(me) > 1;
    }

    private Choice choice(MemberId me, String place, String field, String words, String handle) {
        Optional<MemberId> chosen = chosen(me, handle);
        Set<MemberId> shown = new LinkedHashSet<>();
        chosen.ifPresent(shown::add);
        int fitting = 0;
        boolean more = false;
        if (!words.isBlank()) {
            List<MemberId> all = directory.among(me, words, connections.peers(me));
            Directory.Sorted first = directory.byName(me, all, null, FOUND);
            shown.addAll(first.members());
            fitting = first.members().size();
            more = first.next() != null;
        } else if (chosen.isEmpty()) {
            connections.page(me, Mark.LATEST, LATELY).stream()
                    .map(Connection::peer)
                    .forEach(shown::add);
        }
        return new Choice(place, field, words, chosen.isEmpty() ? "" : handle, cards(me, shown), fitting, more);
    }

    private List<MemberCard> cards(MemberId me, Set<MemberId> members) {
        Map<MemberId, MemberCard> seen = cards.of(me, members);
        return members.stream().map(seen::get).filter(Objects::nonNull).toList();
    }

    private Optional<MemberId> chosen(MemberId me, String handle) {
        try {
            return Optional.of(members.require(me, handle)).filter(one -> connections.between(me, one));
        } catch (NotFound nobody) {
            return Optional.empty();
        }
    }
}
