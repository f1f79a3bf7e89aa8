package kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Gives each request a name, so that what a person saw and what was logged can be brought together: in the log, in the answer's header, and on the page
 * that says that something broke. A named proxy may bring one; see {@link Proxies}. Also the one place where a failure is logged: with the route, never
 * with the address, which may name a person.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestId extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    /** The request's attribute that holds what a named proxy brought. */
    static final String BROUGHT = "kith.web.request-id.brought";

    /** Its name in the log, as the Elastic Common Schema has it. */
    private static final String IN_LOG = "http.request.id";

    private static final String ATTRIBUTE = "kith.web.request-id";
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9._:-]{8,64}");
    private static final Logger LOG = LoggerFactory.getLogger(RequestId.class);

    /** The name of this request. */
    static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = of(request) == null ? brought(request) : of(request);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        MDC.put(IN_LOG, id);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error e) {
            tell(request, e);
            throw e;
        } finally {
            MDC.remove(IN_LOG);
        }
    }

    private static String brought(HttpServletRequest request) {
        return request.getAttribute(BROUGHT) instanceof String brought
                        && SOUND.matcher(brought).matches()
                ? brought
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static void tell(HttpServletRequest request, Throwable failure) {
        boolean theirs = DisconnectedClientHelper.isClientDisconnectedException(failure)
                || (failure instanceof InvalidParameterException garbled && garbled.getErrorCode() < 500)
                || (failure instanceof ErrorResponse answer
                        && answer.getStatusCode().is4xxClientError());
        if (!theirs) {
            Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.error("{} {} failed", request.getMethod(), route == null ? "of no page" : route, failure);
        }
    }
}
