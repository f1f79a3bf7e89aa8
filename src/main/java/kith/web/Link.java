package kith.web;

/**
 * Words that lead somewhere, as a blank's filling in a {@link Phrase}.
 *
 * @param words what is read
 * @param address a path within Kith
 */
public record Link(String words, String address) {

    @Override
    public String toString() {
        return words;
    }
}
