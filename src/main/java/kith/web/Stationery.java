package kith.web;

import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives letters that leave Kith the words, times and templates that pages have. Their links must be whole addresses: see {@link PublicUrl}. */
@Component
public class Stationery {

    private final MessageSource messages;
    private final Assets assets;
    private final Templates templates;
    private final Clock clock;

    Stationery(MessageSource messages, Assets assets, Templates templates, Clock clock) {
        this.messages = messages;
        this.assets = assets;
        this.templates = templates;
        this.clock = clock;
    }

    /** A page that nobody looks at yet, for a reader in this zone. */
    public Page page(ZoneId zone) {
        You reader = new You("", "", "", null, zone, false, false);
        return new Page(messages, assets, clock, reader, new Page.Request("", null, null));
    }

    /** The template {@code name}, filled, as text. */
    public String write(String name, Page page, Map<String, Object> filled) {
        Map<String, Object> all = new HashMap<>(filled);
        all.put("page", page);
        StringOutput output = new StringOutput();
        templates.render(name + ".jte", all, output);
        return output.toString();
    }
}
