package kith.reason;

/** What a phrase in a reason is a sign of, and how much of the text around it is taken away with it. */
enum Sign {
    GREETING(Reach.WORDS),
    FAREWELL(Reach.WORDS),
    STOCK(Reach.WORDS),
    /** What the network itself wrote above or below the message. */
    NOTICE(Reach.SENTENCE),
    PRAISE(Reach.WORDS),
    HOW(Reach.CLAUSE),
    HEARSAY(Reach.CLAUSE),
    TITLE(Reach.CLAUSE),
    SEEK(Reach.WORDS),
    PITCH(Reach.SENTENCE),
    /** Something this recipient did, or the two did together. */
    TIE(Reach.NOTHING),
    /** The sender has the same thing at hand. */
    SHARED(Reach.NOTHING),
    /** A question, an offer, a plan, a request. */
    PURPOSE(Reach.NOTHING);

    enum Reach {
        NOTHING,
        WORDS,
        CLAUSE,
        SENTENCE
    }

    private final Reach reach;

    Sign(Reach reach) {
        this.reach = reach;
    }

    Reach reach() {
        return reach;
    }
}
