package kith.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kith.invitation.Invitation.State;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the one card of an invitation, for every surface that shows one, and only for its two people. */
@Component
public class InvitationCards {

    /** What a panel may ask for: what is open, and what began a connection. */
    private static final Set<State> SHOWN = EnumSet.of(State.PENDING, State.ASKED, State.ACCEPTED);

    private final CardStore store;
    private final RoundStore rounds;
    private final MemberCards members;
    private final Hows hows;
    private final SavedReplyStore replies;

    InvitationCards(CardStore store, RoundStore rounds, MemberCards members, Hows hows, SavedReplyStore replies) {
        this.store = store;
        this.rounds = rounds;
        this.members = members;
        this.hows = hows;
        this.replies = replies;
    }

    /**
     * A page of a list.
     *
     * @param cards what to show
     * @param next what to ask for to see what follows, or null at the end
     */
    public record Listing(
            List<InvitationCard> cards, @Nullable String next) {}

    /** A page of one of the reader's lists; {@code after} is the {@code next} of the page before, or null. */
    public Listing list(MemberId reader, Box box, @Nullable String after, int limit) {
        List<CardRow> rows = store.list(reader, box, Marks.read(after), limit + 1);
        boolean more = rows.size() > limit;
        List<CardRow> page = more ? rows.subList(0, limit) : rows;
        return new Listing(cards(reader, page), more ? Marks.write(page.getLast()) : null);
    }

    /**
     * A page of all that the reader received, or sent, the latest first.
     *
     * @param state where they stand as far as the reader may know, or null for wherever
     * @param after the {@code next} of the page before, or null
     */
    public Listing all(MemberId reader, boolean received, @Nullable State state, @Nullable Long after, int limit) {
        List<CardRow> rows = store.all(reader, received, state, after, limit + 1);
        boolean more = rows.size() > limit;
        List<CardRow> page = more ? rows.subList(0, limit) : rows;
        return new Listing(cards(reader, page), more ? page.getLast().id().toString() : null);
    }

    /**
     * An open invitation in which something was asked.
     *
     * @param received whether the reader is its recipient
     * @param words what was said last: the question, or its answer where there is one; empty where Kith asked for a better reason
     * @param mine whether the reader said that
     */
    public record Underway(InvitationId id, MemberId other, boolean received, String words, boolean mine, Instant at) {}

    /** The reader's open invitations in which something was asked, that with the latest words first. The card of each tells all. */
    public List<Underway> underway(MemberId reader, int limit) {
        return rounds.underway(reader, limit);
    }

    /** How many invitations stand in one of the lists of what the reader received. */
    public int count(MemberId reader, Box box) {
        return store.count(reader, box);
    }

    /** One invitation, if the reader is one of its two people and may see the other. */
    public Optional<InvitationCard> find(MemberId reader, InvitationId id) {
        return store.find(reader, id)
                .flatMap(row -> cards(reader, List.of(row)).stream().findFirst());
    }

    /** Several at once; those that are not the reader's to see are absent. */
    public Map<InvitationId, InvitationCard> of(MemberId reader, Collection<InvitationId> ids) {
        Map<InvitationId, InvitationCard> found = new HashMap<>();
        cards(reader, store.find(reader, ids)).forEach(card -> found.put(card.id(), card));
        return found;
    }

    /** What passed between the reader and each of the others and stands in one of the states, as far as the reader may know; newest first. */
    public Map<MemberId, List<InvitationCard>> between(
            MemberId reader, Collection<MemberId> others, Set<State> states) {
        Map<MemberId, List<InvitationCard>> found = new HashMap<>();
        Once.of(new Between(reader, Set.copyOf(others)), () -> cards(reader, store.between(reader, others, SHOWN)))
                .stream()
                .filter(card -> states.contains(card.state()))
                .forEach(card -> found.computeIfAbsent(card.other().id(), id -> new ArrayList<>())
                        .add(card));
        return found;
    }

    private record Between(MemberId reader, Set<MemberId> others) {}

    private List<InvitationCard> cards(MemberId reader, List<CardRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<MemberId> others = new LinkedHashSet<>();
        rows.forEach(row -> others.add(row.other()));
        Map<MemberId, MemberCard> seen = members.of(reader, others);
        List<CardRow> asked = rows.stream().filter(row -> row.rounds() > 0).toList();
        Map<InvitationId, List<Round>> said = asked.isEmpty()
                ? Map.of()
                : rounds.of(
                        asked.stream().map(CardRow::recipient).distinct().toList(),
                        asked.stream().map(CardRow::id).toList());
        List<CardRow> visible =
                rows.stream().filter(row -> seen.containsKey(row.other())).toList();
        List<List<Worded>> sentences = sentences(reader, visible, seen);
        List<SavedReply> saved =
                visible.stream().anyMatch(InvitationCards::isAnswerable) ? replies.of(reader) : List.of();
        List<InvitationCard> cards = new ArrayList<>();
        for (int i = 0; i < visible.size(); i++) {
            CardRow row = visible.get(i);
            MemberCard other = Objects.requireNonNull(seen.get(row.other()));
            cards.add(card(row, other, sentences.get(i), said.getOrDefault(row.id(), List.of()), saved));
        }
        return cards;
    }

    /** The sentences on each card of the page; every kind of evidence is asked once for all of them. */
    private List<List<Worded>> sentences(MemberId reader, List<CardRow> rows, Map<MemberId, MemberCard> seen) {
        List<Reading> readings = new ArrayList<>();
        for (CardRow row : rows) {
            MemberCard other = Objects.requireNonNull(seen.get(row.other()));
            row.evidence().forEach(evidence -> readings.add(new Reading(evidence, row.received(), other)));
        }
        Iterator<Optional<Worded>> words = hows.word(reader, readings).iterator();
        return rows.stream()
                .map(row -> row.evidence().stream()
                        .flatMap(evidence -> words.next().stream())
                        .toList())
                .toList();
    }

    private static boolean isAnswerable(CardRow row) {
        return row.received() && (row.state().open() || (row.state() == State.ACCEPTED && row.thanks() == null));
    }

    private static InvitationCard card(
            CardRow row, MemberCard other, List<Worded> how, List<Round> said, List<SavedReply> saved) {
        return new InvitationCard(
                row.id(),
                row.received(),
                other,
                how,
                row.why(),
                row.question(),
                row.answer(),
                said,
                row.folded(),
                row.state(),
                row.setAside(),
                row.sentAt(),
                row.changedAt(),
                row.refusal(),
                row.thanks(),
                row.received()
                        && (row.state().open() || row.state() == State.ACCEPTED)
                        && MetHow.isUnconfirmed(row.evidence().getFirst()),
                isAnswerable(row) ? saved : List.of());
    }
}
