package kith.archive;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of an archive's invitations.
 *
 * @param sent when, or null where the file does not say it readably
 * @param address of the other one's profile, empty where the file has none
 */
record SentRow(
        long line,
        String from,
        String to,
        @Nullable LocalDateTime sent,
        String message,
        Letter.Way way,
        String address) {}
