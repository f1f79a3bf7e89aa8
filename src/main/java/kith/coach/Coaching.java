package kith.coach;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a page gets that has somebody's words looked at again while they write them. */
public final class Coaching {

    private Coaching() {}

    /**
     * The questions for the region under the field, and aloud where they are others than before. Nothing comes back where the page asks just that already.
     *
     * @param field of which field, where the page has several with a region each; else empty
     * @param asked the mark that the region has
     */
    public static @Nullable ModelAndView again(
            Prompts prompts, String field, String asked, HttpServletResponse response) {
        if (prompts.mark().equals(asked)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return new ModelAndView(
                "coach/coach", Map.of("prompts", prompts, "field", field, "aloud", !prompts.asksAsBefore(asked)));
    }
}
