package kith.reason;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The phrases that one message of a corpus alone has. Many were added to the lists after that message was seen, so of a message that nobody has seen the lists hold
 * less; read without them, a known message is like one of those.
 */
final class Hapaxes {

    private final Map<String, Set<Phrase>> found = new HashMap<>();
    private final Map<Phrase, Integer> often = new HashMap<>();

    Hapaxes(Collection<Message> corpus, Reasons reasons) {
        corpus.forEach(message -> found.computeIfAbsent(message.why(), reasons::phrases));
        found.values().forEach(some -> some.forEach(phrase -> often.merge(phrase, 1, Integer::sum)));
    }

    /** Those of the message; none where the corpus does not have it. */
    Set<Phrase> of(Message message) {
        return found.getOrDefault(message.why(), Set.of()).stream()
                .filter(phrase -> often.getOrDefault(phrase, 0) == 1)
                .collect(toSet());
    }
}
