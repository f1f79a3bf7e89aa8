package kith.link;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kith.link.CannotLink.Reason;

/** What somebody typed to make a link; nothing in it is checked yet, and what they left out is empty. */
record LinkForm(String label, String cap, String until) {

    LinkForm {
        label = requireNonNullElse(label, "");
        cap = requireNonNullElse(cap, "");
        until = requireNonNullElse(until, "");
    }

    /** As it is before anything is typed. */
    static LinkForm usual(LocalDate today) {
        return new LinkForm(
                "",
                String.valueOf(Links.USUAL_CAP),
                today.plusDays(Links.USUAL_DAYS).toString());
    }

    int number() {
        String typed = cap.strip();
        if (!typed.matches("[0-9]{1,9}")) {
            throw new CannotLink(Reason.CAP, Links.CAP_AT_MOST);
        }
        return Integer.parseInt(typed);
    }

    LocalDate day() {
        try {
            return LocalDate.parse(until.strip());
        } catch (DateTimeParseException notADay) {
            throw new CannotLink(Reason.UNTIL);
        }
    }
}
