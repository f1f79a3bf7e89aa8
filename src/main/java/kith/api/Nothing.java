package kith.api;

/** The body of a request that has nothing to say: absent, or {@code {}}. */
public record Nothing() {}
