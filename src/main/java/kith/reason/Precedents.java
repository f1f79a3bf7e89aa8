package kith.reason;

import java.util.Collection;

/**
 * What was sent before a reason, for it to be compared with.
 *
 * @param own this sender's reasons to other recipients in the last 30 days, newest first
 * @param goesRound whether too many others have lately sent one with a like {@link Signature}
 */
public record Precedents(Collection<String> own, boolean goesRound) {}
