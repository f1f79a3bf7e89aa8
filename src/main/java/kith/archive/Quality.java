package kith.archive;

import kith.reason.Grade;

/** What an invitation came with, least first: the grade of its reason, or no words at all. */
enum Quality {
    BLANK,
    CANNED,
    THIN,
    REASONED;

    static Quality of(String why, Grade grade) {
        if (why.isBlank()) {
            return BLANK;
        }
        return switch (grade) {
            case CANNED -> CANNED;
            case THIN -> THIN;
            case REASONED -> REASONED;
        };
    }

    String word() {
        return Words.of("grade", this);
    }

    /** What the word means. */
    String meaning() {
        return Words.of("meaning", this);
    }

    String style() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
