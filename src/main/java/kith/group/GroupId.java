package kith.group;

/** A group's number. Addresses use its slug. */
record GroupId(long value) {}
