package kith.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A look at what came of a request, in its place: the same member asks for another address, and changes nothing. */
final class Look extends HttpServletRequestWrapper {

    private final String path;

    Look(HttpServletRequest request, String path) {
        super(request);
        this.path = path;
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public String getServletPath() {
        return path;
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }
}
