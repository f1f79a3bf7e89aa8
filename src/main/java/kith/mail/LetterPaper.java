package kith.mail;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import kith.web.Page;
import kith.web.Stationery;
import org.springframework.stereotype.Component;

/** What letters are written on: the templates, and the look that stands in each of them, since a letter fetches nothing. */
@Component
class LetterPaper {

    private final Stationery stationery;
    private final Content style;

    LetterPaper(Stationery stationery) {
        this.stationery = stationery;
        String sheet = "<style>" + sheet() + "</style>";
        this.style = (HtmlContent) output -> output.writeContent(sheet);
    }

    Page page(ZoneId zone) {
        return stationery.page(zone);
    }

    String html(String template, Page page, Map<String, Object> filled) {
        Map<String, Object> all = new HashMap<>(filled);
        all.put("style", style);
        return stationery.write("mail/" + template, page, all);
    }

    private static String sheet() {
        try (InputStream file = LetterPaper.class.getResourceAsStream("letter.css")) {
            if (file == null) {
                throw new IllegalStateException("letter.css is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
