package kith.event;

/** An event's number, as in {@code /events/{id}}. */
public record EventId(long value) {}
