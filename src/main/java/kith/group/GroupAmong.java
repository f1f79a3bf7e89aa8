package kith.group;

/**
 * A group that some of many members are in.
 *
 * @param slug as in {@code /groups/{slug}}
 * @param members how many of them
 * @param mine whether the one who asks is in it too
 */
public record GroupAmong(String slug, String name, int members, boolean mine) {}
