package kith.recommendation;

import static java.util.Objects.requireNonNullElse;

import kith.recommendation.CannotRecommend.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to recommend somebody; nothing in it is checked yet, and what they left out is empty.
 *
 * @param insist {@code as_it_is} on a second press
 */
record RecommendationForm(String relation, String own, String from, String to, String words, String insist) {

    static final String AS_IT_IS = "as_it_is";
    static final RecommendationForm EMPTY = new RecommendationForm("", "", "", "", "", "");

    RecommendationForm {
        relation = requireNonNullElse(relation, "");
        own = requireNonNullElse(own, "");
        from = requireNonNullElse(from, "");
        to = requireNonNullElse(to, "");
        words = requireNonNullElse(words, "");
        insist = requireNonNullElse(insist, "");
    }

    static RecommendationForm of(Testimony said) {
        return new RecommendationForm(
                said.relation().code(),
                said.own(),
                String.valueOf(said.from()),
                said.to() == null ? "" : String.valueOf(said.to()),
                said.words(),
                "");
    }

    Testimony testimony() {
        Relation chosen = Relation.of(relation.strip()).orElseThrow(() -> new CannotRecommend(Reason.RELATION));
        Integer first = year(from);
        if (first == null) {
            throw years();
        }
        return new Testimony(chosen, own, first, year(to), words);
    }

    boolean asItIs() {
        return insist.equals(AS_IT_IS);
    }

    boolean chose(Relation which) {
        return relation.equals(which.code());
    }

    /** Null where nothing is typed. */
    private static @Nullable Integer year(String typed) {
        String year = typed.strip();
        if (year.isEmpty()) {
            return null;
        }
        if (!year.matches("[0-9]{4}")) {
            throw years();
        }
        return Integer.valueOf(year);
    }

    private static CannotRecommend years() {
        return new CannotRecommend(Reason.YEARS, String.valueOf(RecommendationJudge.FIRST_YEAR), "");
    }
}
