package kith.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Writes what was read as HTML. It goes from node to node without calling itself, so that no nesting is too deep for it. */
final class MarkupWriter {

    private static final Pattern ALLOWED =
            Pattern.compile("(?i)(https?://|mailto:)[^\\s\\p{Cc}]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** An address that was only pasted, without the full stop of its sentence. */
    private static final Pattern PASTED = Pattern.compile("\\bhttps?://[^\\s<>\"]*[^\\s<>\".,;:!?'’”)\\]*_]");

    private static final String REL = "\" rel=\"nofollow ugc noopener noreferrer\">";

    private final String source;
    private final StringBuilder html = new StringBuilder();

    MarkupWriter(String source) {
        this.source = source;
    }

    void write(Node root) {
        Node node = root;
        while (node != null) {
            boolean inward = open(node) && node.getFirstChild() != null;
            if (inward) {
                node = node.getFirstChild();
                continue;
            }
            while (node != null && node != root && node.getNext() == null) {
                close(node);
                node = node.getParent();
            }
            if (node == null || node == root) {
                return;
            }
            close(node);
            node = node.getNext();
        }
    }

    /** False where what is within was written with it. */
    private boolean open(Node node) {
        switch (node) {
            case Document document -> {}
            case Text text -> text(text.getLiteral(), isLinked(text));
            case SoftLineBreak ignored -> html.append("<br>");
            case HardLineBreak ignored -> html.append("<br>");
            case Code code ->
                html.append("<code>").append(escaped(code.getLiteral())).append("</code>");
            case FencedCodeBlock code ->
                html.append("<pre><code>").append(escaped(code.getLiteral())).append("</code></pre>");
            case OrderedList list -> html.append(start(list));
            case Link link
            when isAllowed(link) ->
                html.append("<a href=\"").append(escaped(link.getDestination())).append(REL);
            default -> {
                String tag = tag(node);
                if (tag == null) {
                    html.append(escaped(typed(node)).replace("\n", "<br>"));
                    return false;
                }
                if (!isTight(node)) {
                    html.append('<').append(tag).append('>');
                }
            }
        }
        return true;
    }

    private void close(Node node) {
        String tag = tag(node);
        if (tag != null && !isTight(node)) {
            html.append("</").append(tag).append('>');
        } else if (isTight(node) && node.getNext() instanceof Paragraph) {
            html.append("<br>");
        }
    }

    private static @Nullable String tag(Node node) {
        return switch (node) {
            case Paragraph ignored -> "p";
            case Emphasis ignored -> "em";
            case StrongEmphasis ignored -> "strong";
            case BulletList ignored -> "ul";
            case OrderedList ignored -> "ol";
            case ListItem ignored -> "li";
            case Link link when isAllowed(link) -> "a";
            default -> null;
        };
    }

    /** The paragraphs of a list's items need no tags of their own. */
    private static boolean isTight(Node node) {
        return node instanceof Paragraph && node.getParent() instanceof ListItem;
    }

    private static boolean isAllowed(Link link) {
        return ALLOWED.matcher(link.getDestination()).matches();
    }

    private static boolean isLinked(Node node) {
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof Link) {
                return true;
            }
        }
        return false;
    }

    private static String start(OrderedList list) {
        Integer number = list.getMarkerStartNumber();
        return number == null || number == 1 ? "<ol>" : "<ol start=\"" + number + "\">";
    }

    private void text(String literal, boolean linked) {
        int from = 0;
        Matcher pasted = PASTED.matcher(literal);
        while (!linked && pasted.find()) {
            String address = escaped(pasted.group());
            html.append(escaped(literal.substring(from, pasted.start())));
            html.append("<a href=\"")
                    .append(address)
                    .append(REL)
                    .append(address)
                    .append("</a>");
            from = pasted.end();
        }
        html.append(escaped(literal.substring(from)));
    }

    /** As it stands in the message. */
    private String typed(Node node) {
        StringBuilder typed = new StringBuilder();
        for (SourceSpan span : node.getSourceSpans()) {
            typed.append(typed.isEmpty() ? "" : "\n");
            typed.append(source, span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
        return typed.toString();
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
