package kith.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * Remembers the session for the length of one request. Spring Session looks it up a second time at the end of each request, to see whether the
 * cookie still holds; without this that is a second query a page.
 */
final class SessionOfRequest implements Filter {

    private static final ScopedValue<SessionOfRequest.Memory> MEMORY = ScopedValue.newInstance();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            ScopedValue.where(MEMORY, new Memory()).<@Nullable Void, Exception>call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    static void remember(Session session) {
        if (MEMORY.isBound()) {
            MEMORY.get().session = session;
        }
    }

    static void forget() {
        if (MEMORY.isBound()) {
            MEMORY.get().session = null;
        }
    }

    /** The session of this request if it has this id, and the id still is its own. */
    static @Nullable Session recall(String id) {
        if (!MEMORY.isBound()) {
            return null;
        }
        Session session = MEMORY.get().session;
        return session != null && session.getId().equals(id) ? session : null;
    }

    private static final class Memory {
        private @Nullable Session session;
    }
}
