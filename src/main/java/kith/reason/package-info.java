/**
 * Reads a reason for connecting as a thoughtful recipient would: takes away greeting, stock phrases, the restated how,
 * praise, pitch and other people's words, and asks whether what is left could only be said to this one person.
 *
 * <p>Pure Java, no Spring, no database, no clock: the same input always gives the same answer. What it knows of each
 * language is data beside it in {@code src/main/resources/kith/reason}; it never writes a sentence for anybody.
 */
@NullMarked
package kith.reason;

import org.jspecify.annotations.NullMarked;
