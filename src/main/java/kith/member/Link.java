package kith.member;

/**
 * A page elsewhere that a member points to.
 *
 * @param address an {@code http} or {@code https} address
 * @param label what to call it, may be empty
 */
public record Link(String address, String label) {}
