package kith.mail;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.member.MemberCard;
import kith.member.MemberId;
import kith.recommendation.RecommendationEvent;
import kith.recommendation.RecommendationId;
import kith.recommendation.RecommendationNews;
import kith.recommendation.RecommendationNews.What;
import kith.web.Page;
import kith.web.PublicUrl;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells what happens to recommendations, with the words that their page shows to the reader. */
@Component
class RecommendationMail implements Subject {

    private static final Map<Kind, What> TELLS = new EnumMap<>(Map.of(
            Kind.RECOMMENDATION_ASKED, What.ASKED,
            Kind.RECOMMENDATION_WRITTEN, What.WRITTEN,
            Kind.RECOMMENDATION_ACCEPTED, What.ACCEPTED,
            Kind.RECOMMENDATION_CHANGE, What.CHANGE));

    private final Letterbox letterbox;
    private final RecommendationNews recommendations;
    private final PublicUrl url;

    RecommendationMail(Letterbox letterbox, RecommendationNews recommendations, PublicUrl url) {
        this.letterbox = letterbox;
        this.recommendations = recommendations;
        this.url = url;
    }

    @ApplicationModuleListener
    void on(RecommendationEvent event) {
        Kind kind = switch (event) {
            case RecommendationEvent.Asked _ -> Kind.RECOMMENDATION_ASKED;
            case RecommendationEvent.Written _ -> Kind.RECOMMENDATION_WRITTEN;
            case RecommendationEvent.Accepted _ -> Kind.RECOMMENDATION_ACCEPTED;
            case RecommendationEvent.ChangeAsked _ -> Kind.RECOMMENDATION_CHANGE;
        };
        letterbox.put(event.told(), kind, event.id().value(), event.at());
    }

    @Override
    public Set<Kind> kinds() {
        return TELLS.keySet();
    }

    @Override
    public Map<Long, Entry> entries(MemberId reader, Map<Long, List<Queued>> news, Page page) {
        return Subject.each(
                news,
                all -> recommendations
                        .of(reader, new RecommendationId(all.getFirst().about()))
                        .flatMap(item -> entry(item, all, page)));
    }

    private Optional<Happening> entry(RecommendationNews.Item item, List<Queued> news, Page page) {
        MemberCard other = item.other();
        List<Queued> held = news.stream()
                .filter(one -> item.tells(TELLS.getOrDefault(one.kind(), What.ASKED), one.at()))
                .toList();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        List<String> headings = held.stream()
                .map(one -> page.text("mail.subject." + one.kind().code(), other.name()))
                .distinct()
                .toList();
        String address = url.of("/recommendations/" + news.getFirst().about());
        return Optional.of(new Happening(
                headings,
                other,
                url.of("/members/" + other.handle()),
                item.passages(page),
                item.standing(page),
                List.of(new Door(page.text("mail.door." + held.getLast().kind().code()), address)),
                List.of(other.id())));
    }
}
