package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows who looks at a page. Provided by the module that signs people in, so that the layout need not depend on it. */
public interface Visitors {

    /** The signed-in member behind this request, or empty for a stranger. */
    Optional<You> you(HttpServletRequest request);
}
