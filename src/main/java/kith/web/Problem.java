package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What went wrong, for a program: RFC 9457, with a {@code code} that stays the same while sentences change, and whatever else a program can use.
 *
 * <p>The type is a URN of that code, since every Kith has another address and all mean the same.
 */
public record Problem(HttpStatus status, String code, String detail, Map<String, Object> more) {

    /** A problem with nothing more to it. */
    public Problem(HttpStatus status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    /** What somebody was refused. */
    public static Problem of(Refused refused, Words words) {
        return new Problem(refused.status(), refused.code(), words.text(refused), refused.details());
    }

    /** Whether this request is a program's, so that it wants a problem and not a page. */
    public static boolean wantedBy(String path) {
        return path.startsWith("/api/");
    }

    /** Writes problems as answers. */
    @Component
    public static class Writer {

        private final JsonMapper json = JsonMapper.builder()
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .build();

        private final Words words;

        Writer(Words words) {
            this.words = words;
        }

        /** Writes what somebody was refused, with what goes into the head of the answer. */
        public void write(Refused refused, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            refused.tell(response);
            write(of(refused, words), request, response);
        }

        /** Writes it, unless something has gone out already. */
        public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (response.isCommitted()) {
                return;
            }
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", "urn:kith:problem:" + problem.code());
            body.put("title", problem.status().getReasonPhrase());
            body.put("status", problem.status().value());
            body.put("code", problem.code());
            body.put("detail", problem.detail());
            body.putAll(problem.more());
            response.setStatus(problem.status().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("Cache-Control", "no-store");
            byte[] written = json.writeValueAsBytes(body);
            response.setContentLength(written.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(written);
            }
        }
    }
}
