package kith.contact;

import java.time.Instant;
import java.time.LocalDate;
import kith.connection.Memory;
import kith.member.MemberCard;
import kith.web.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Somebody one is, or was, connected with, and what one keeps of them.
 *
 * @param since since when one is connected, or null where one is no longer
 * @param met where the two met as it stands in the invitation that began it, or null where it does not say
 * @param today the day it is for the one who looks
 */
record Contact(
        MemberCard card,
        @Nullable Instant since,
        Memory memory,
        @Nullable Phrase met,
        LocalDate today) {

    /** Whether the day to follow up has come. */
    boolean isDue() {
        LocalDate day = memory.followUpOn();
        return day != null && !day.isAfter(today);
    }
}
