package kith.invitation;

/**
 * What was typed into a card's forms and could not be done, so that it comes back; and which form stands open when the page comes.
 *
 * @param question to ask back
 * @param answer to a question
 * @param why the reason, rewritten
 * @param manner of declining
 * @param words that go with it
 * @param thanks to whom one accepted
 * @param open the form that a letter led to: {@code ask}, {@code decline} or {@code withdraw}; empty for none
 */
record Typed(String question, String answer, String why, String manner, String words, String thanks, String open) {

    static final Typed NONE = new Typed("", "", "", "", "", "", "");

    static Typed question(String question) {
        return new Typed(question, "", "", "", "", "", "");
    }

    static Typed answer(String answer, String why) {
        return new Typed("", answer, why, "", "", "", "");
    }

    static Typed refusal(String manner, String words) {
        return new Typed("", "", "", manner, words, "", "");
    }

    static Typed thanks(String thanks) {
        return new Typed("", "", "", "", "", thanks, "");
    }

    static Typed open(String form) {
        return new Typed("", "", "", "", "", "", form);
    }
}
