package kith.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.member.MemberId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The stream that an open page listens to. It is answered by hand: what Spring keeps for each answer that goes on weighs more than the stream itself. */
@Controller
class LivePages {

    private final Streams streams;

    LivePages(Streams streams) {
        this.streams = streams;
    }

    /** Where there is no room, it says so for good ({@code 204} ends an {@code EventSource}), and the page looks by itself now and then. */
    @GetMapping("/live")
    void listen(MemberId me, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!streams.hasRoom()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        streams.add(me, request.startAsync());
    }
}
