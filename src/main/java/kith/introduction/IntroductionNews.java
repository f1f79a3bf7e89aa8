package kith.introduction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.introduction.Introduction.Exchange;
import kith.introduction.Introduction.Role;
import kith.introduction.Introduction.State;
import kith.member.MemberCard;
import kith.member.MemberId;
import kith.web.Page;
import kith.web.Passage;
import org.springframework.stereotype.Component;

/** Introductions as their people are told of them elsewhere, in letters: what the page would show the reader at this moment, and nothing else. */
@Component
public class IntroductionNews {

    private final IntroductionCards cards;

    IntroductionNews(IntroductionCards cards) {
        this.cards = cards;
    }

    /** What there is to tell; each follows from the {@link IntroductionEvent} of that name. */
    public enum What {
        ASKED,
        QUESTION,
        ANSWER,
        FORWARDED,
        DECLINED,
        OFFERED,
        AGREED,
        TOLD
    }

    /** Empty where the reader has no part in it, or may not see all of its people. */
    public Optional<Item> of(MemberId reader, IntroductionId id) {
        return cards.find(reader, id).map(Item::new);
    }

    /** One of them, for one reader. */
    public static final class Item {

        private final IntroductionCard card;

        private Item(IntroductionCard card) {
            this.card = card;
        }

        /** Whether that still holds, as far as the reader knows, and is still news. */
        public boolean tells(What what, Instant at) {
            State state = card.state();
            return switch (what) {
                case ASKED ->
                    asksMe() && state == State.WAITING && card.rounds().isEmpty();
                case QUESTION ->
                    card.canAnswer() && at.equals(card.rounds().getLast().askedAt());
                case ANSWER -> asksMe() && state == State.WAITING && answered(at);
                case FORWARDED -> card.side().role() == Role.ASKER && state == State.FORWARDED;
                case DECLINED -> state == State.DECLINED && refusedByAnother();
                case OFFERED -> card.canAccept();
                case AGREED -> state == State.AGREED;
                case TOLD -> asksMe() && state == State.TOLD;
            };
        }

        /** Who did it, where that holds. */
        public MemberCard by(What what) {
            return switch (what) {
                case ASKED, ANSWER -> card.one();
                case QUESTION, FORWARDED, OFFERED -> card.introducer();
                case AGREED -> card.about();
                case TOLD -> card.other();
                case DECLINED ->
                    refusals().map(IntroductionCard.Declined::by).findFirst().orElse(card.introducer());
            };
        }

        /** The one of the three who is neither the reader nor who did it. */
        public MemberCard third(What what) {
            MemberId by = by(what).id();
            return others().stream()
                    .filter(other -> !other.id().equals(by))
                    .findFirst()
                    .orElseThrow();
        }

        /** The other two. */
        public List<MemberCard> others() {
            return List.of(card.introducer(), card.one(), card.other()).stream()
                    .filter(each -> !each.id().equals(card.side().member()))
                    .toList();
        }

        /** Whether the reader introduces the others. */
        public boolean isIntroducer() {
            return card.isIntroducer();
        }

        /** Whether the reader can answer. */
        public boolean isAnswerable() {
            return card.canForward() || card.canAnswer() || card.canAccept();
        }

        /** All that was said, as far as the reader may read it, in the order of the page. */
        public List<Passage> passages(Page page) {
            String introducer = card.introducer().firstName();
            String one = card.one().firstName();
            boolean mine = card.isIntroducer();
            List<Passage> said = new ArrayList<>();
            if (card.note() != null) {
                String key = mine ? "introduction.card.note.theirs" : "introduction.card.note.yours";
                said.add(new Passage(page.text(key, one, introducer), card.note()));
            }
            if (card.words() != null) {
                String key = mine ? "introduction.card.words.yours" : "introduction.card.words.theirs";
                said.add(new Passage(page.text(key, introducer), card.words()));
            }
            String why = "introduction.card.why." + card.side().kind().code() + "."
                    + card.side().role().code();
            said.add(new Passage(page.text(why, introducer, one, card.other().firstName()), card.why()));
            card.rounds().forEach(round -> round(round, page, said));
            refusals()
                    .filter(refusal -> !refusal.words().isEmpty())
                    .forEach(refusal -> said.add(new Passage(
                            page.text(
                                    "introduction.card.they_said", refusal.by().firstName()),
                            refusal.words())));
            return said;
        }

        private void round(Exchange round, Page page, List<Passage> said) {
            boolean mine = card.isIntroducer();
            String asked = mine ? "introduction.card.you_asked" : "introduction.card.they_asked";
            said.add(new Passage(page.text(asked, card.introducer().firstName()), round.question()));
            if (round.answer() != null) {
                String answered = mine ? "introduction.card.they_answered" : "introduction.card.you_answered";
                said.add(new Passage(page.text(answered, card.one().firstName()), round.answer()));
            }
        }

        /** Where it stands for the reader, in a sentence. */
        public String standing(Page page) {
            return page.text(
                    "introduction.state." + card.standing(),
                    card.introducer().firstName(),
                    card.one().firstName(),
                    card.other().firstName(),
                    page.date(card.side().expiresAt()),
                    card.about().firstName());
        }

        private boolean asksMe() {
            return card.isAsked() && card.isIntroducer();
        }

        private boolean answered(Instant at) {
            return !card.rounds().isEmpty() && at.equals(card.rounds().getLast().answeredAt());
        }

        private boolean refusedByAnother() {
            return refusals().findAny().isPresent();
        }

        /** How others declined. */
        private Stream<IntroductionCard.Declined> refusals() {
            return card.refusals().stream()
                    .filter(refusal -> !refusal.by().id().equals(card.side().member()));
        }
    }
}
