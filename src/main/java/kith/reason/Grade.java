package kith.reason;

/** How much of a reason a reason is, weakest first: could it go to anyone, to many, or to this one person? */
public enum Grade {
    /** Could go to anyone: stock phrases, a template, a copy. Not sendable without being contested. */
    CANNED,
    /** Could go to anyone with that title, that group, that acquaintance. Sendable on a second press, folded. */
    THIN,
    /** Says something that holds for this recipient and this sender. */
    REASONED
}
