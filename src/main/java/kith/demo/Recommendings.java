package kith.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import kith.demo.Script.Step;
import kith.member.MemberId;
import kith.recommendation.RecommendationAcceptances;
import kith.recommendation.RecommendationId;
import kith.recommendation.Recommendations;
import kith.recommendation.Relation;
import kith.recommendation.Testimony;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes, asks for and answers the recommendations of the demo community. */
@Component
class Recommendings implements Chapter {

    private final Recommendations recommendations;
    private final RecommendationAcceptances acceptances;
    private final JsonMapper json;

    Recommendings(Recommendations recommendations, RecommendationAcceptances acceptances, JsonMapper json) {
        this.recommendations = recommendations;
        this.acceptances = acceptances;
        this.json = json;
    }

    /** A recommendation, or with a note instead of words that one is asked for, and what became of it. */
    record Praised(
            String of,
            String by,
            @Nullable String note,
            @Nullable String relation,
            @Nullable String own,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String words,
            int daysAgo,
            int hour,
            List<Step> then) {}

    @Override
    public void add(Cast cast, Story story) {
        List.of(Script.read(json, "recommendations", Praised[].class)).forEach(praised -> add(praised, cast, story));
    }

    private void add(Praised praised, Cast cast, Story story) {
        AtomicReference<RecommendationId> id = new AtomicReference<>();
        story.at(story.ago(praised.daysAgo(), praised.hour()), () -> id.set(begin(praised, cast)));
        int edition = 1;
        for (Step step : praised.then()) {
            edition += step.what().equals("revise") ? 1 : 0;
            int read = edition;
            Instant at = story.ago(step.daysAgo(), (praised.hour() + 3) % 24);
            story.at(at, () -> take(step, praised, cast, Objects.requireNonNull(id.get()), read));
        }
    }

    private RecommendationId begin(Praised praised, Cast cast) {
        MemberId subject = cast.of(praised.of());
        MemberId author = cast.of(praised.by());
        String note = praised.note();
        return note == null
                ? recommendations.write(author, subject, testimony(praised, praised.words()), false)
                : recommendations.ask(subject, author, note);
    }

    private void take(Step step, Praised praised, Cast cast, RecommendationId id, int edition) {
        MemberId subject = cast.of(praised.of());
        switch (step.what()) {
            case "accept" -> acceptances.accept(subject, id, edition);
            case "change" -> acceptances.askChange(subject, id, words(step.text()));
            case "revise" -> recommendations.revise(cast.of(praised.by()), id, testimony(praised, step.words()), false);
            default -> throw new IllegalStateException("The demo community does not know how to " + step.what());
        }
    }

    private static Testimony testimony(Praised praised, @Nullable String words) {
        return new Testimony(
                Relation.valueOf(words(praised.relation()).toUpperCase(Locale.ROOT)),
                words(praised.own()),
                praised.from() == null ? 0 : praised.from(),
                praised.to(),
                words(words));
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }
}
