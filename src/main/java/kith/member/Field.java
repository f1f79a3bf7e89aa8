package kith.member;

/** A part of the profile with an audience of its own. The name has none: whoever sees the member sees it. */
public enum Field {
    HEADLINE,
    PLACE,
    ABOUT,
    ASK_ME_ABOUT,
    LOOKING_FOR,
    POSITIONS,
    EDUCATION,
    SKILLS,
    LINKS,
    PHOTO
}
