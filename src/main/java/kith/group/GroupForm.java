package kith.group;

import static java.util.Objects.requireNonNullElse;

import kith.group.CannotMakeGroup.Reason;
import kith.member.Folding;
import kith.web.PlainText;

/** What somebody typed to found a group; nothing in it is checked yet, and what they left out is empty. */
record GroupForm(String name, String about) {

    static final GroupForm EMPTY = new GroupForm("", "");
    static final int NAME_AT_MOST = 80;
    static final int ABOUT_AT_MOST = 2_000;

    GroupForm {
        name = requireNonNullElse(name, "");
        about = requireNonNullElse(about, "");
    }

    /** The same, safe to keep. */
    GroupForm checked() {
        GroupForm clean = new GroupForm(PlainText.line(name), PlainText.lines(about));
        if (Folding.key(clean.name).isEmpty()) {
            throw new CannotMakeGroup(Reason.NAME_MISSING);
        }
        atMost(clean.name, NAME_AT_MOST, Reason.NAME_LONG);
        atMost(clean.about, ABOUT_AT_MOST, Reason.ABOUT_LONG);
        return clean;
    }

    private static void atMost(String text, int limit, Reason reason) {
        int length = PlainText.length(text);
        if (length > limit) {
            throw new CannotMakeGroup(reason, limit, length);
        }
    }
}
