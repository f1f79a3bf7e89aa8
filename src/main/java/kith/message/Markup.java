package kith.message;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.springframework.web.util.HtmlUtils;

/**
 * Reads the little Markdown that messages have: emphasis, links, lists, code. Whatever else looks like markup stays what somebody typed.
 *
 * <p>Nothing that was typed becomes HTML but by {@link MarkupWriter}, which writes a handful of tags and escapes all words.
 */
final class Markup {

    /** Lists in lists in lists; what is deeper is text. */
    private static final int DEPTH = 12;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(FencedCodeBlock.class, ListBlock.class))
            .maxOpenBlockParsers(DEPTH)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customInlineContentParserFactory(new AsTyped('&'))
            .customInlineContentParserFactory(new AsTyped('<'))
            .build();

    private static final Pattern BLOCKS = Pattern.compile("</?(?:p|ul|ol|li|pre|br)\\b[^>]*>");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    private Markup() {}

    /** A message for a page. */
    static Content content(String text) {
        String html = html(text);
        return (HtmlContent) output -> output.writeContent(html);
    }

    /** Its words without the marks. The tags taken out are the writer's own: of what was typed none is left by then. */
    static String plain(String text) {
        String spaced = BLOCKS.matcher(html(text)).replaceAll(" ");
        return HtmlUtils.htmlUnescape(TAGS.matcher(spaced).replaceAll(""));
    }

    static String html(String text) {
        MarkupWriter writer = new MarkupWriter(text);
        writer.write(PARSER.parse(text));
        return writer.toString();
    }
}
