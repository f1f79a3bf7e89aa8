package kith.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.member.MemberId;
import kith.member.Members;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The stream that an open page listens to. */
@Controller
class LivePages {

    static final String STREAM = "/live";

    private static final Marks NOTHING = new Marks(false, false);

    private final Streams streams;
    private final Members members;

    LivePages(Streams streams, Members members) {
        this.streams = streams;
        this.members = members;
    }

    /** Where there is no room, it says so for good ({@code 204} ends an {@code EventSource}), and the page looks by itself now and then. */
    @GetMapping(STREAM)
    void listen(MemberId me, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!streams.hasRoom()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        OpenStream stream = request.upgrade(OpenStream.class);
        stream.on(begun -> begin(me, begun), ended -> streams.remove(me, ended));
        // To the browser no other protocol, but an answer that ends with its connection.
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader("Connection", "close");
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        // Else the container would find that nothing was said, and say that this is all.
        response.flushBuffer();
    }

    private void begin(MemberId me, OpenStream stream) {
        streams.add(me, stream);
        // Asked once nothing can be missed any more: the page's own marks are a moment old.
        stream.tell(marks(me).written());
    }

    /** Beside what something waits, as every page says it when it comes. */
    record Marks(boolean notices, boolean messages) {

        /** As the stream says it. */
        String written() {
            return "marks-" + ((notices ? 1 : 0) + (messages ? 2 : 0));
        }
    }

    @GetMapping("/live/marks")
    @ResponseBody
    Marks marks(MemberId me) {
        return members.you(me).map(you -> new Marks(you.news(), you.messages())).orElse(NOTHING);
    }
}
