package kith;

import static kith.Form.of;

import java.util.List;
import kith.Form.Pair;

/** The forms of recommendations. */
final class RecommendationForms {

    private static final String WORDS =
            "When the mole cracked in February, the soundings were redrawn by hand overnight, and the dredger could start at six.";

    static final List<Form> ROWS = List.of(
            of("/members/{handle}/recommendation", pair -> connected(pair) + "/recommendation", said(WORDS)),
            of(
                    "/members/{handle}/recommendation/assessment",
                    pair -> connected(pair) + "/recommendation/assessment",
                    "words",
                    "A pleasure to work with, and an asset to any team. Highly recommended.",
                    "asked",
                    ""),
            of(
                    "/members/{handle}/recommendation/request",
                    pair -> connected(pair) + "/recommendation/request",
                    "note",
                    "The winter in which we redrew the soundings."),
            of("/recommendations/{id}/acceptance", pair -> received(pair) + "/acceptance", "edition", "1"),
            of("/recommendations/{id}/change", pair -> received(pair) + "/change", "change", "It was March, I think."),
            of("/recommendations/{id}/refusal", pair -> received(pair) + "/refusal"),
            of("/recommendations/{id}/hiding", pair -> accepted(pair) + "/hiding"),
            of("/recommendations/{id}/showing", pair -> accepted(pair) + "/showing"),
            of(
                    "/recommendations/{id}/revision",
                    pair -> written(pair, pair.me(), pair.other()) + "/revision",
                    said(WORDS + " I was there.")),
            of("/recommendations/{id}/withdrawal", pair -> written(pair, pair.me(), pair.other()) + "/withdrawal"));

    private RecommendationForms() {}

    private static String[] said(String words) {
        return new String[] {
            "relation",
            "other",
            "own",
            "Lent each other tide staffs",
            "from",
            "2019",
            "to",
            "2024",
            "words",
            words,
            "insist",
            "as_it_is"
        };
    }

    private static String connected(Pair pair) {
        pair.after(pair.received(), pair.me(), "acceptance");
        return "/members/" + pair.other().handle();
    }

    private static String received(Pair pair) {
        return written(pair, pair.other(), pair.me());
    }

    private static String accepted(Pair pair) {
        return pair.after(received(pair), pair.me(), "acceptance", "edition", "1");
    }

    private static String written(Pair pair, Visitor author, Visitor subject) {
        connected(pair);
        Visitor.Answer written = author.post("/members/" + subject.handle() + "/recommendation", said(WORDS));
        if (written.location() == null) {
            throw new AssertionError("Not written: " + written.text());
        }
        return written.location();
    }
}
