package kith.invitation;

import kith.web.Phrase;

/**
 * Evidence as one reader is shown it.
 *
 * @param strength the class shown, which may be less than what was found where the reader must not learn more
 * @param phrase the sentence
 */
public record Worded(Strength strength, Phrase phrase) {}
