package kith.reason;

import java.util.Set;

/** Finds where a link or an address that starts at some place ends. */
final class Links {

    private static final Set<String> ENDINGS = Set.of(
            "com", "org", "net", "io", "de", "fr", "es", "nl", "pt", "it", "uk", "eu", "ly", "app", "dev", "co", "br");

    private Links() {}

    /** The end of the link starting here, or {@code start} where there is none. */
    static int end(String text, int start) {
        // only at the start of a run, so that no run is read twice
        if (start > 0 && inLink(text.charAt(start - 1))) {
            return start;
        }
        int end = start;
        boolean joint = false;
        while (end < text.length() && inLink(text.charAt(end))) {
            joint |= text.charAt(end) == '.' || text.charAt(end) == '@' || text.charAt(end) == ':';
            end++;
        }
        // most runs are plain words, and done with here
        if (!joint) {
            return start;
        }
        while (end > start && ".!?:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return link(text.substring(start, end)) ? end : start;
    }

    private static boolean inLink(char c) {
        return c > ' ' && c < 0x7f && "\"',;()<>[]{}".indexOf(c) < 0;
    }

    private static boolean link(String run) {
        return run.contains("://") || run.startsWith("www.") || run.indexOf('@') > 0 || domain(run);
    }

    /** {@code bit.ly/x} or {@code example.org}: a known ending after a dot, or any and a path after it. */
    private static boolean domain(String run) {
        int slash = run.indexOf('/');
        String host = slash < 0 ? run : run.substring(0, slash);
        int dot = host.lastIndexOf('.');
        if (dot <= 0) {
            return false;
        }
        String ending = host.substring(dot + 1);
        boolean path = slash > 0 && slash + 1 < run.length();
        return ENDINGS.contains(ending) || (path && ending.length() > 2 && lettersOnly(ending));
    }

    private static boolean lettersOnly(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
