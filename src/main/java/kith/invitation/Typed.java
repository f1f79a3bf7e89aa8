package kith.invitation;

/**
 * What was typed into a card's forms and could not be done, so that it comes back.
 *
 * @param question to ask back
 * @param answer to a question
 * @param why the reason, rewritten
 * @param manner of declining
 * @param words that go with it
 * @param thanks to whom one accepted
 */
record Typed(String question, String answer, String why, String manner, String words, String thanks) {

    static final Typed NONE = new Typed("", "", "", "", "", "");

    static Typed question(String question) {
        return new Typed(question, "", "", "", "", "");
    }

    static Typed answer(String answer, String why) {
        return new Typed("", answer, why, "", "", "");
    }

    static Typed refusal(String manner, String words) {
        return new Typed("", "", "", manner, words, "");
    }

    static Typed thanks(String thanks) {
        return new Typed("", "", "", "", "", thanks);
    }
}
