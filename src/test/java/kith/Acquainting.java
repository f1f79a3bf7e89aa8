package kith;

/** Connects two visitors the way people do: one writes, the other accepts. */
public final class Acquainting {

    public static final String WHY =
            "Your note on the quay wall names the 1904 survey; ours has the other half. Shall we lay them side by side?";

    private Acquainting() {}

    /** Says the path of the invitation. */
    public static String connect(Visitor from, Visitor to, String met) {
        String invitation = invite(from, to, met);
        to.post(invitation + "/acceptance");
        return invitation;
    }

    /** Says the path of the invitation, which must have been sent. */
    public static String invite(Visitor from, Visitor to, String met) {
        Visitor.Answer sent = from.post(
                "/members/" + to.handle() + "/invitation",
                "how",
                "met",
                "blank_where",
                met,
                "blank_when",
                "May 2026",
                "why",
                WHY,
                "insist",
                "as_it_is");
        if (sent.location() == null) {
            throw new AssertionError("Not sent: " + sent.text());
        }
        return sent.location();
    }
}
