package kith.mail;

/** A link in a letter: what it leads to, in words, and its whole address. */
record Door(String words, String address) {}
