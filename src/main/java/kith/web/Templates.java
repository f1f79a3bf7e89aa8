package kith.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlContent;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The precompiled templates of {@code src/main/jte}. */
@Component
public class Templates {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), "kith");

    /** What a module puts on a page that it does not own: the template {@code name}, filled when the page is written. */
    public Content content(String name, Map<String, Object> filled) {
        return (HtmlContent) output -> engine.render(name + ".jte", filled, output);
    }

    boolean exists(String file) {
        return engine.hasTemplate(file);
    }

    void render(String file, Map<String, Object> filled, TemplateOutput output) {
        engine.render(file, filled, output);
    }
}
