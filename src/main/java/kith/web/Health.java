package kith.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.database.Reach;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;

/**
 * Says to a proxy or a supervisor whether Kith is well, in one word and to everybody: {@code up}, or {@code down} with status 503. Being down is no reason
 * to start Kith anew unless {@code /health/live} says so.
 *
 * <p>A servlet of its own, not a page: pages look for a session, and this must answer while the database is away, whatever cookie comes along.
 */
final class Health extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ApplicationAvailability availability;
    private final transient Reach reach;

    Health(ApplicationAvailability availability, Reach reach) {
        this.availability = availability;
        this.reach = reach;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getPathInfo() == null ? "" : request.getPathInfo()) {
            case "", "/ready" -> say(response, ready());
            case "/live" -> say(response, availability.getLivenessState() == LivenessState.CORRECT);
            default -> response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    /** Whether requests should be sent here: not before it has started, not once it is stopping, nor without its database. */
    private boolean ready() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && reach.database();
    }

    private static void say(HttpServletResponse response, boolean well) throws IOException {
        response.setStatus((well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).value());
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(well ? "up\n" : "down\n");
    }
}
