package kith.recommendation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the author knows the subject, said from the author's side. */
public enum Relation {
    WORKED_TOGETHER,
    THEY_MANAGED,
    I_MANAGED,
    CLIENT,
    SUPPLIER,
    /** Together in an association or a group. */
    ASSOCIATION,
    TAUGHT_BY,
    TAUGHT,
    STUDIED,
    MENTOR,
    /** In the author's own words. */
    OTHER;

    /** As stored, in the keys of sentences, and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Relation> of(String code) {
        return Arrays.stream(values())
                .filter(relation -> relation.code().equals(code))
                .findFirst();
    }
}
