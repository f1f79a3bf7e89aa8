package kith.mail;

/** A letter was not taken. Its cause is not kept, since what mail servers say names the recipient. */
final class Undelivered extends Exception {

    private static final long serialVersionUID = 1L;

    private final String trouble;
    private final boolean forGood;

    /**
     * @param trouble what is in the way, as the key of its sentence ends
     * @param forGood whether trying again is of no use
     */
    Undelivered(String trouble, boolean forGood) {
        super(trouble);
        this.trouble = trouble;
        this.forGood = forGood;
    }

    String trouble() {
        return trouble;
    }

    boolean forGood() {
        return forGood;
    }
}
