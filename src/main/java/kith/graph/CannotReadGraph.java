package kith.graph;

import java.io.IOException;

/** A file that is not this community's whole and unharmed graph. Whoever meets it loads from the table instead. */
public final class CannotReadGraph extends IOException {

    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Reason {
        /** Not a file of a graph at all. */
        NOT_A_GRAPH,
        /** A graph's file in a layout of another version. */
        OTHER_VERSION,
        /** The graph of another community. */
        OTHER_COMMUNITY,
        /** It ends too early. */
        TRUNCATED,
        /** Its content is not what was written. */
        DAMAGED
    }

    private final Reason reason;

    CannotReadGraph(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What is wrong with the file. */
    public Reason reason() {
        return reason;
    }
}
