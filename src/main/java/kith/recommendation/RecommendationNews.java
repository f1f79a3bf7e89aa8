package kith.recommendation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.member.MemberCard;
import kith.member.MemberId;
import kith.recommendation.Standing.State;
import kith.web.Page;
import kith.web.Passage;
import org.springframework.stereotype.Component;

/** Recommendations as their two people are told of them elsewhere, in letters: what the page would show the reader at this moment, and nothing else. */
@Component
public class RecommendationNews {

    private final RecommendationCards cards;

    RecommendationNews(RecommendationCards cards) {
        this.cards = cards;
    }

    /** What there is to tell; each follows from the {@link RecommendationEvent} of that name. */
    public enum What {
        ASKED,
        WRITTEN,
        ACCEPTED,
        CHANGE
    }

    /** Empty where it is not the reader's, or they may not see the other. */
    public Optional<Item> of(MemberId reader, RecommendationId id) {
        return cards.find(reader, id).map(Item::new);
    }

    /** One of them, for one reader. */
    public static final class Item {

        private final Card card;

        private Item(Card card) {
            this.card = card;
        }

        /** Whether that still holds, as far as the reader knows, and is still news. */
        public boolean tells(What what, Instant at) {
            return switch (what) {
                case ASKED -> !card.received() && card.state() == State.ASKED;
                case WRITTEN -> card.received() && card.state() == State.WAITING && at.equals(card.at());
                case ACCEPTED -> !card.received() && card.state() == State.ACCEPTED;
                case CHANGE -> !card.received() && card.state() == State.CHANGE && at.equals(card.at());
            };
        }

        public MemberCard other() {
            return card.other();
        }

        /** Whether the reader is its subject. */
        public boolean isReceived() {
            return card.received();
        }

        /** All that was said, in the order of the page. */
        public List<Passage> passages(Page page) {
            String first = card.other().firstName();
            String side = card.received() ? "received" : "authored";
            List<Passage> passages = new ArrayList<>();
            if (card.note() != null) {
                String key = card.received() ? "recommendation.card.you_asked" : "recommendation.card.they_asked";
                passages.add(new Passage(page.text(key, first), card.note()));
            }
            Testimony said = card.said();
            if (said != null) {
                passages.add(
                        new Passage(page.text("recommendation.news.relation." + side, first), relation(said, page)));
                passages.add(new Passage(page.text("recommendation.news.words." + side, first), said.words()));
            }
            if (card.change() != null) {
                String key = card.received() ? "recommendation.card.you_change" : "recommendation.card.they_change";
                passages.add(new Passage(page.text(key, first), card.change()));
            }
            return passages;
        }

        /** Where it stands for the reader, in a sentence. */
        public String standing(Page page) {
            return page.text(card.standing(), card.other().firstName());
        }

        private String relation(Testimony said, Page page) {
            String of = card.received()
                    ? page.text("recommendation.you")
                    : card.other().firstName();
            String how = said.relation() == Relation.OTHER
                    ? said.own()
                    : page.text("recommendation.relation." + said.relation().code(), of);
            return how + ", " + years(said, page);
        }

        private static String years(Testimony said, Page page) {
            String from = String.valueOf(said.from());
            Integer to = said.to();
            if (to == null) {
                return page.text("recommendation.since", from);
            }
            return to == said.from() ? from : page.text("recommendation.years", from, String.valueOf(to));
        }
    }
}
