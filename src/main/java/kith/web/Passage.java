package kith.web;

/**
 * Something that somebody wrote, as it is passed on: in a letter, say.
 *
 * @param label what it is, in a few words of Kith's own
 * @param words theirs
 */
public record Passage(String label, String words) {}
