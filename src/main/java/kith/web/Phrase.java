package kith.web;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.List;

/**
 * A sentence not yet said: its key in {@code messages.properties} and what fills its blanks. The same phrase becomes marked-up text on a page
 * ({@link Page#say}) and plain text in a letter or an answer to a program ({@link Words#text(Phrase)}).
 *
 * @param key the sentence's key
 * @param args strings, {@link Link}s, or lists of either, which are joined by commas
 */
public record Phrase(String key, List<Object> args) {

    public Phrase {
        args = List.copyOf(args);
    }

    public static Phrase of(String key, Object... args) {
        return new Phrase(key, List.of(args));
    }

    Object[] plain() {
        return args.stream().map(Phrase::plain).toArray();
    }

    Object[] marked() {
        return args.stream().map(Phrase::marked).toArray();
    }

    private static Object plain(Object arg) {
        return arg instanceof List<?> several
                ? String.join(", ", several.stream().map(String::valueOf).toList())
                : String.valueOf(arg);
    }

    private static Content marked(Object arg) {
        return (HtmlContent) output -> write(arg, output);
    }

    private static void write(Object arg, HtmlTemplateOutput output) {
        switch (arg) {
            case Link link -> {
                output.writeContent("<a href=\"");
                Escape.htmlAttribute(link.address(), output);
                output.writeContent("\">");
                Escape.htmlContent(link.words(), output);
                output.writeContent("</a>");
            }
            case List<?> several -> {
                String comma = "";
                for (Object one : several) {
                    output.writeContent(comma);
                    write(one, output);
                    comma = ", ";
                }
            }
            default -> Escape.htmlContent(String.valueOf(arg), output);
        }
    }
}
