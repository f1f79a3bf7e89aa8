package kith.member;

/** Who may write an invitation to a member; each lets in what those after it let in. */
public enum Door {
    /** Anyone may; notes without a reason wait folded. The default. */
    ANYONE,
    /** Only with a reason given. */
    REASONED,
    /** Only where the server finds proof of how the two know each other. */
    PROVED,
    /** Only by introduction, or with the member's own link. */
    INTRODUCED,
    /** Nobody. */
    NOBODY
}
