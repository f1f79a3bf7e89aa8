package kith.web;

import java.nio.charset.StandardCharsets;

/** A line of a vCard or of a calendar file (RFC 6350, RFC 5545): it ends in CR LF, and is folded at 75 octets, never within a character. */
public final class ContentLine {

    private static final String END = "\r\n";
    private static final int OCTETS = 75;

    private ContentLine() {}

    /**
     * Adds a line to a file.
     *
     * @param content the whole line without its end, already escaped
     */
    public static void add(StringBuilder file, String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            String character = Character.toString(content.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                file.append(END).append(' ');
                octets = 1;
            }
            file.append(character);
            octets += size;
            i += character.length();
        }
        file.append(END);
    }
}
