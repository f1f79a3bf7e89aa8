package kith.archive;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of an archive's invitations; when it was sent is null where the file does not say it readably. */
record SentRow(long line, String from, String to, @Nullable LocalDateTime sent, String message, Letter.Way way) {}
