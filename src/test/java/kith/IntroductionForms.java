package kith;

import static kith.Form.about;
import static kith.Form.at;
import static kith.Form.of;

import java.util.List;
import kith.Form.Pair;
import kith.Visitor.Answer;

/** The forms of introductions, each among three. */
final class IntroductionForms {

    private static final String[] NOTES = {
        "note",
        "You levelled the Emden pier together. I have the benchmark of 1931 that you two were looking for.",
        "why",
        "Your note on the quay wall names the 1904 survey; ours has the other half. Shall we lay them side by side?",
        "insist",
        "as_it_is"
    };

    private static final String OFFER =
            "One has the Emden roll of 1931, and the other has been looking for the gap in it since her thesis.";

    private static final String WORDS = "Six years of levels, all of them honest. Believe them about the roll.";

    static final List<Form> ROWS = List.of(
            at("/introductions/asking", "open", "false"),
            of(
                    "/members/{handle}/introduction",
                    pair -> {
                        knows(pair.other(), pair.me(), third(pair));
                        return "/members/" + third(pair).handle() + "/introduction";
                    },
                    and("by", "%s")),
            of(
                    "/introductions",
                    pair -> {
                        knows(pair.me(), pair.other(), third(pair));
                        return "/introductions";
                    },
                    "one",
                    "%s",
                    "other",
                    "%t",
                    "why",
                    OFFER,
                    "insist",
                    "as_it_is",
                    "findOne",
                    "",
                    "findOther",
                    ""),
            at("/introductions/people", "findOne", "Ben", "findOther", "Lu", "why", OFFER),
            at("/introductions/assessment", "one", "%s", "why", OFFER),
            about("/members/{handle}/introduction/note/assessment", "by", "", "note", OFFER),
            about("/members/{handle}/introduction/why/assessment", "by", "", "why", OFFER),
            of("/introductions/{number}/forwarding", pair -> received(pair) + "/forwarding", "words", WORDS),
            of("/introductions/{number}/question", pair -> received(pair) + "/question", "question", "Which roll?"),
            of(
                    "/introductions/{number}/answer",
                    pair -> pair.after(asked(pair), pair.other(), "question", "question", "Which roll?") + "/answer",
                    "answer",
                    "The blue one."),
            of(
                    "/introductions/{number}/refusal",
                    pair -> received(pair) + "/refusal",
                    "manner",
                    "told",
                    "words",
                    "After the summer."),
            of(
                    "/introductions/{number}/undo",
                    pair -> pair.after(received(pair), pair.me(), "refusal", "manner", "quiet") + "/undo"),
            of("/introductions/{number}/withdrawal", pair -> asked(pair) + "/withdrawal"),
            of("/introductions/{number}/acceptance", pair -> offered(pair) + "/acceptance"),
            of("/introductions/{number}/telling", pair -> accepted(pair) + "/telling"));

    private IntroductionForms() {}

    private static Visitor third(Pair pair) {
        return pair.third().get();
    }

    /** Connects somebody with two others. */
    private static void knows(Visitor who, Visitor one, Visitor other) {
        for (Visitor each : List.of(one, other)) {
            each.post(new Pair(who, each, () -> who).sent() + "/acceptance");
        }
    }

    /** The other asks me for the third. */
    private static String received(Pair pair) {
        knows(pair.me(), pair.other(), third(pair));
        return ask(pair.other(), pair.me(), third(pair));
    }

    /** I ask the other for the third. */
    private static String asked(Pair pair) {
        knows(pair.other(), pair.me(), third(pair));
        return ask(pair.me(), pair.other(), third(pair));
    }

    /** The other offers me and the third to each other. */
    private static String offered(Pair pair) {
        knows(pair.other(), pair.me(), third(pair));
        return made(pair.other()
                .post(
                        "/introductions",
                        "one",
                        pair.me().handle(),
                        "other",
                        third(pair).handle(),
                        "why",
                        OFFER,
                        "insist",
                        "as_it_is"));
    }

    /** The other has introduced the third to me, and I have accepted. */
    private static String accepted(Pair pair) {
        knows(pair.other(), pair.me(), third(pair));
        String path = ask(third(pair), pair.other(), pair.me());
        pair.other().post(path + "/forwarding", "words", WORDS);
        String inbox = pair.me().get("/invitations").body();
        pair.me().post(inbox.replaceFirst("(?s).*?action=\"(/invitations/\\d+/acceptance)\".*", "$1"));
        for (int i = 0; i < 100 && pair.me().get(path).status() != 200; i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        return path;
    }

    private static String ask(Visitor asker, Visitor introducer, Visitor target) {
        return made(asker.post("/members/" + target.handle() + "/introduction", and("by", introducer.handle())));
    }

    private static String[] and(String name, String value) {
        String[] fields = new String[NOTES.length + 2];
        fields[0] = name;
        fields[1] = value;
        System.arraycopy(NOTES, 0, fields, 2, NOTES.length);
        return fields;
    }

    private static String made(Answer made) {
        if (made.location() == null) {
            throw new AssertionError("Not made: " + made.text());
        }
        return made.location();
    }
}
