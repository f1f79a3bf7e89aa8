package kith.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Something a person asked for that cannot be done, with the reason in their words. Each module extends this once, with an enum of
 * reasons; pages show the form again with the sentence, programs get an RFC 9457 problem.
 */
public abstract class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final transient Object[] args;

    /**
     * @param status the HTTP status that fits
     * @param key the sentence's key in {@code messages.properties}
     * @param args what fills its blanks
     */
    protected Refused(HttpStatus status, String key, Object... args) {
        super(key);
        this.status = status;
        this.key = key;
        this.args = args;
    }

    public HttpStatus status() {
        return status;
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args;
    }

    /** The same for programs, such as {@code invitation.canned}: the key without the sentence it opens. */
    public String code() {
        return key.replace(".cannot.", ".");
    }

    /** What a program is told beside the sentence, by name; nothing unless a module says more. */
    public Map<String, Object> details() {
        return Map.of();
    }

    /** Puts the status on an answer that is a page of its own, such as the form again. */
    public void tell(HttpServletResponse response) {
        response.setStatus(status.value());
    }
}
