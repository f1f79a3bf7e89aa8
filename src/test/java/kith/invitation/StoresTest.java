package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.KithTest;
import kith.invitation.Invitation.State;
import kith.invitation.Invitation.Step;
import kith.member.MemberId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/** The module's statements one by one, between two people who are in no other table. All is taken back with the test. */
@KithTest
@Transactional
class StoresTest {

    private static final Instant MAY = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant LATER = MAY.plus(Duration.ofDays(1));
    private static final MemberId ADA = new MemberId(6_000_000_001L);
    private static final MemberId BEN = new MemberId(6_000_000_002L);
    private static final MemberId CATO = new MemberId(6_000_000_003L);
    private static final Pair PAIR = new Pair(ADA, BEN);

    private final InvitationStore store;
    private final ArrivalStore arrivals;
    private final DoorstepStore doorsteps;
    private final SentStore sent;
    private final CardStore cards;
    private final RoundStore rounds;
    private final RefusalStore refusals;
    private final SavedReplyStore replies;
    private final UnplacedStore unplaced;
    private final ContestStore contests;
    private final AllowanceStore allowances;
    private InvitationId id = new InvitationId(0);

    StoresTest(
            InvitationStore store,
            ArrivalStore arrivals,
            DoorstepStore doorsteps,
            SentStore sent,
            CardStore cards,
            RoundStore rounds,
            RefusalStore refusals,
            SavedReplyStore replies,
            UnplacedStore unplaced,
            ContestStore contests,
            AllowanceStore allowances) {
        this.store = store;
        this.arrivals = arrivals;
        this.doorsteps = doorsteps;
        this.sent = sent;
        this.cards = cards;
        this.rounds = rounds;
        this.refusals = refusals;
        this.replies = replies;
        this.unplaced = unplaced;
        this.contests = contests;
        this.allowances = allowances;
    }

    @BeforeEach
    void adaWroteToBen() {
        id = written(PAIR, MAY);
        assertThat(store.open(PAIR, id)).isTrue();
    }

    @Test
    void oneIsOpenForTwoWhoeverWroteIt() {
        assertThat(store.open(PAIR.reversed(), new InvitationId(id.value() + 1)))
                .isFalse();
        assertThat(write(PAIR, false, LATER))
                .as("the sender has one open")
                .extracting(ArrivalStore.Arrived::sent, ArrivalStore.Arrived::open)
                .containsExactly(false, false);
        assertThat(write(PAIR.reversed(), false, LATER))
                .as("the recipient has one open")
                .extracting(ArrivalStore.Arrived::sent, ArrivalStore.Arrived::open)
                .containsExactly(true, false);
        assertThat(write(new Pair(ADA, CATO), false, LATER))
                .as("nobody has one open")
                .extracting(ArrivalStore.Arrived::sent, ArrivalStore.Arrived::open)
                .containsExactly(true, true);
        assertThat(store.openBetween(PAIR.reversed())).hasValue(new InvitationStore.Open(ADA, id));
        assertThat(store.takeOpenBetween(PAIR)).isPresent();
        store.hold(PAIR);
        store.release(PAIR);
        assertThat(store.openBetween(PAIR)).isPresent();
        store.close(PAIR, id);
        assertThat(store.openBetween(PAIR)).isEmpty();
        store.hold(PAIR);
        assertThat(store.openBetween(PAIR)).isPresent();
        store.release(PAIR);
        assertThat(store.openBetween(PAIR)).isEmpty();
    }

    @Test
    void isFoundByItsTwoAndByNobodyElse() {
        assertThat(cards.find(BEN, id))
                .hasValueSatisfying(row -> assertThat(row.received()).isTrue());
        assertThat(cards.find(ADA, id))
                .hasValueSatisfying(row -> assertThat(row.received()).isFalse());
        assertThat(cards.find(CATO, id)).isEmpty();
        assertThat(store.standing(CATO, id)).isEmpty();
        assertThat(sent.find(BEN, id)).isEmpty();
        assertThat(cards.between(ADA, List.of(BEN, CATO), Set.of(State.PENDING)))
                .hasSize(1);
        assertThat(cards.between(CATO, List.of(ADA, BEN), Set.of(State.PENDING)))
                .isEmpty();
        assertThat(store.why(BEN, id)).isEqualTo(Letters.REASON);
        assertThat(cards.count(BEN, Box.ANSWER)).isEqualTo(1);
        assertThat(cards.count(ADA, Box.ANSWER)).isZero();
    }

    @Test
    void listsGoOnWhereTheyEnded() {
        InvitationId second = written(new Pair(CATO, BEN), LATER);
        List<CardRow> first = cards.list(BEN, Box.ANSWER, null, 1);
        assertThat(first).extracting(CardRow::id).containsExactly(second);
        CardStore.Mark received = Marks.read(Marks.write(first.getFirst()));
        assertThat(cards.list(BEN, Box.ANSWER, received, 5))
                .extracting(CardRow::id)
                .containsExactly(id);

        InvitationId other = written(new Pair(ADA, CATO), LATER);
        List<CardRow> newest = cards.list(ADA, Box.SENT, null, 1);
        assertThat(newest).extracting(CardRow::id).containsExactly(other);
        CardStore.Mark wrote = Marks.read(Marks.write(newest.getFirst()));
        assertThat(cards.list(ADA, Box.SENT, wrote, 5)).extracting(CardRow::id).containsExactly(id);
    }

    @Test
    void movesFromLegalStatesAlone() {
        assertThat(store.move(BEN, id, Step.ANSWER, LATER)).isFalse();
        assertThat(store.move(ADA, id, Step.ASK, LATER)).isFalse();
        assertThat(store.move(BEN, id, Step.ASK, LATER)).isTrue();
        assertThat(sent.move(ADA, id, Step.ASK, LATER, LATER.plusSeconds(60))).isTrue();
        assertThat(cards.list(ADA, Box.TO_EXPLAIN, null, 5)).hasSize(1);
        assertThat(cards.list(BEN, Box.ASKED, null, 5)).hasSize(1);
        assertThat(sent.isDue(ADA, id, LATER)).isFalse();
        assertThat(sent.isDue(ADA, id, LATER.plusSeconds(60))).isTrue();
        assertThat(sent.expired(LATER.plusSeconds(60), 9)).contains(new SentStore.Due(PAIR, id));
        assertThat(store.setAside(BEN, id, true)).isTrue();
        assertThat(cards.list(BEN, Box.ASIDE, null, 5)).hasSize(1);
        assertThat(store.move(BEN, id, Step.EXPIRE, LATER)).isTrue();
        assertThat(store.setAside(BEN, id, false)).isFalse();
    }

    @Test
    void aDeclineIsToldOnceItIsDueAndUndoneWhileItIsYoung() {
        Refusal refusal = new Refusal(true, Refusal.Again.NOT_NOW, "Not this year.", LATER);
        assertThat(refusals.decline(BEN, id, refusal, refusal.undoneUntil())).isTrue();
        assertThat(refusals.decline(BEN, id, refusal, null)).isFalse();
        assertThat(doorsteps.between(PAIR).refusal()).isEqualTo(refusal);
        assertThat(cards.find(ADA, id).orElseThrow().refusal()).isNull();
        assertThat(refusals.undoDecline(BEN, id, LATER, LATER)).isFalse();
        assertThat(refusals.undoDecline(BEN, id, MAY, LATER)).isTrue();
        assertThat(doorsteps.between(PAIR).refusal()).isNull();
        assertThat(refusals.refusalsDue(refusal.undoneUntil(), 9)).doesNotContain(new SentStore.Due(PAIR, id));

        refusals.decline(BEN, id, refusal, refusal.undoneUntil());
        assertThat(refusals.refusalsDue(refusal.undoneUntil(), 9)).contains(new SentStore.Due(PAIR, id));
        assertThat(refusals.tell(BEN, id, LATER)).isFalse();
        assertThat(refusals.tell(BEN, id, refusal.undoneUntil())).isTrue();
        assertThat(refusals.tell(BEN, id, refusal.undoneUntil())).isFalse();
        assertThat(sent.move(ADA, id, Step.DECLINE, LATER)).isTrue();
        assertThat(cards.find(ADA, id).orElseThrow().refusal()).isEqualTo(refusal);
    }

    @Test
    void repliesAreTheirMembersOwn() {
        long kept = replies.add(BEN, SavedReply.Purpose.ASK, "Where", "Where did we meet, {name}?", MAY);
        assertThat(replies.of(BEN))
                .containsExactly(new SavedReply(kept, SavedReply.Purpose.ASK, "Where", "Where did we meet, {name}?"));
        assertThat(replies.find(ADA, kept)).isEmpty();
        assertThat(replies.change(ADA, kept, "Mine", "Mine now.", LATER)).isFalse();
        assertThat(replies.delete(ADA, kept)).isFalse();
        assertThat(replies.change(BEN, kept, "Where?", "And when?", LATER)).isTrue();
        assertThat(replies.find(BEN, kept).orElseThrow().words()).isEqualTo("And when?");
        assertThat(replies.delete(BEN, kept)).isTrue();
        assertThat(replies.of(BEN)).isEmpty();
    }

    @Test
    void whoDoesNotKnowSomebodyCountsOnceAndCanTakeItBack() {
        unplaced.say(PAIR, MAY);
        unplaced.say(PAIR, LATER);
        assertThat(unknown(MAY, LATER.plusSeconds(1))).isEqualTo(1);
        assertThat(unknown(LATER, LATER.plusSeconds(1))).isEqualTo(1);
        assertThat(unknown(MAY, LATER)).isZero();
        assertThat(unknown(LATER.plusSeconds(1), LATER.plusSeconds(2))).isZero();
        unplaced.takeBack(PAIR);
        assertThat(unknown(MAY, LATER.plusSeconds(1))).isZero();
    }

    @Test
    void oneContestsOnceWithEachRecipient() {
        assertThat(contests.has(PAIR)).isFalse();
        assertThat(contests.add(PAIR, List.of("stock_phrase"), MAY)).isTrue();
        assertThat(contests.add(PAIR, List.of("stock_phrase"), LATER)).isFalse();
        assertThat(contests.has(PAIR)).isTrue();
    }

    @Test
    void countsWhatWaitsAndWhatWasAccepted() {
        AllowanceStore.Count waiting = allowances.count(ADA, MAY, MAY, LATER);
        assertThat(waiting.waiting()).isEqualTo(1);
        assertThat(waiting.firstExpires()).isNotNull();
        sent.move(ADA, id, Step.ACCEPT, LATER);
        assertThat(allowances.count(ADA, MAY, MAY, LATER)).isEqualTo(new AllowanceStore.Count(0, null, 1, 0));
        assertThat(allowances.count(ADA, LATER, MAY, LATER).accepted()).isZero();
    }

    @Test
    void wordsOnAcceptingAreSaidOnce() {
        assertThat(store.thank(BEN, id, "Welcome.")).isFalse();
        store.move(BEN, id, Step.ACCEPT, LATER);
        assertThat(store.thank(BEN, id, "Welcome.")).isTrue();
        assertThat(store.thank(BEN, id, "Again.")).isFalse();
        assertThat(store.thanked(BEN, id, "Welcome.")).isTrue();
        assertThat(store.thanked(BEN, id, "Again.")).isFalse();
        assertThat(cards.find(BEN, id).orElseThrow().thanks()).isEqualTo("Welcome.");
        assertThat(cards.find(ADA, id).orElseThrow().thanks()).isNull();
        sent.move(ADA, id, Step.ACCEPT, LATER);
        assertThat(cards.find(ADA, id).orElseThrow().thanks()).isEqualTo("Welcome.");
    }

    @Test
    void evidenceCanBeReplaced() {
        Evidence met = MetHow.confirmed(
                new Evidence(MetHow.NAME, Strength.SAID, MAY, Map.of("where", "Galway", "when", "May")));
        store.replaceEvidence(BEN, id, List.of(met));
        assertThat(store.evidence(BEN, id)).containsExactly(met);
    }

    @Test
    void roundsKeepTheFormerReason() {
        store.move(BEN, id, Step.ASK, MAY);
        rounds.ask(BEN, id, 1, "Which workshop?", MAY);
        store.move(BEN, id, Step.ANSWER, LATER);
        rounds.answer(BEN, id, "The one in May.", new RoundStore.Rewritten("A better reason.", "thin"), LATER);
        assertThat(rounds.last(BEN, id))
                .hasValue(new Round("Which workshop?", false, MAY, "The one in May.", Letters.REASON, LATER));
        assertThat(rounds.of(List.of(ADA, CATO), List.of(id))).isEmpty();
        assertThat(store.why(BEN, id)).isEqualTo("A better reason.");
        assertThat(store.standing(BEN, id).orElseThrow().rounds()).isEqualTo(1);
        assertThat(cards.count(BEN, Box.FOLDED)).isEqualTo(1);
    }

    @Test
    void whatOneWroteToOthersAndWhenIsKnown() {
        assertThat(sent.latest(PAIR).orElseThrow().id()).isEqualTo(id);
        assertThat(sent.latest(PAIR.reversed())).isEmpty();
        assertThat(sent.wroteSince(PAIR, MAY.minusSeconds(1))).isTrue();
        assertThat(sent.wroteSince(PAIR, MAY)).isFalse();
        assertThat(sent.reasonsToOthers(new Pair(ADA, CATO), MAY.minusSeconds(1), 9))
                .containsExactly(Letters.REASON);
        assertThat(sent.reasonsToOthers(PAIR, MAY.minusSeconds(1), 9)).isEmpty();
    }

    private InvitationId written(Pair pair, Instant at) {
        ArrivalStore.Arrived arrived = write(pair, true, at);
        assertThat(arrived.sent()).isTrue();
        assertThat(arrived.open()).isFalse();
        return arrived.id();
    }

    private ArrivalStore.Arrived write(Pair pair, boolean hushed, Instant at) {
        Evidence search = new Evidence("search", Strength.SAID, at, Map.of());
        return arrivals.write(
                new ArrivalStore.Fresh(pair, List.of(search), Letters.REASON, null, null, "reasoned"),
                hushed,
                at,
                at.plus(Invitation.LIFE));
    }

    private int unknown(Instant from, Instant until) {
        return allowances.count(ADA, MAY, from, until).unknown();
    }
}
