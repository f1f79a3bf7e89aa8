package kith.introduction;

/** An introduction's number. It opens nothing: only the people of the introduction find anything under it. */
public record IntroductionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
