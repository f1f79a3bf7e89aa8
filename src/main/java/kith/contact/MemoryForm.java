package kith.contact;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import kith.connection.CannotRemember;
import kith.connection.CannotRemember.Reason;
import kith.connection.Memories;
import kith.connection.Memory;
import org.jspecify.annotations.Nullable;

/** What somebody typed to be kept; nothing in it is checked yet, and what they left out is empty. */
record MemoryForm(String where, String notes, String tags, String followUp, String version) {

    /** As browsers write it; others can be days that no database keeps. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    MemoryForm {
        where = requireNonNullElse(where, "");
        notes = requireNonNullElse(notes, "");
        tags = requireNonNullElse(tags, "");
        followUp = requireNonNullElse(followUp, "");
        version = requireNonNullElse(version, "");
    }

    static MemoryForm of(Memory memory) {
        LocalDate day = memory.followUpOn();
        return new MemoryForm(
                memory.metWhere(),
                memory.notes(),
                String.join(", ", memory.tags()),
                day == null ? "" : day.toString(),
                String.valueOf(memory.version()));
    }

    /** The same to be sent again, now that its writer has seen what is kept. */
    MemoryForm onto(Memory present) {
        return new MemoryForm(where, notes, tags, followUp, String.valueOf(present.version()));
    }

    Memories.Typed typed() {
        return new Memories.Typed(where, notes, List.of(tags), day(followUp, Reason.FOLLOW_UP), number());
    }

    /** One that no version has, where it is no number: what they changed is not known then. */
    private int number() {
        return version.strip().matches("[0-9]{1,9}") ? Integer.parseInt(version.strip()) : -1;
    }

    /** The day typed, or null for none. */
    static @Nullable LocalDate day(@Nullable String typed, Reason otherwise) {
        String day = typed == null ? "" : typed.strip();
        if (day.isEmpty()) {
            return null;
        }
        try {
            if (DAY.matcher(day).matches()) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeParseException notADay) {
            // Such as the 31st of a shorter month.
        }
        throw new CannotRemember(otherwise, Memories.YEARS_AHEAD);
    }
}
