package kith.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The little Markdown of messages, and what nobody can make of it. */
class MarkupTest {

    private static final String REL = " rel=\"nofollow ugc noopener noreferrer\"";

    @Test
    void knowsEmphasisCodeListsAndLineBreaks() {
        assertThat(Markup.html("A *low* and a **high** tide\nat `06:12`"))
                .isEqualTo("<p>A <em>low</em> and a <strong>high</strong> tide<br>at <code>06:12</code></p>");
        assertThat(Markup.html("- one\n- two")).isEqualTo("<ul><li>one</li><li>two</li></ul>");
        assertThat(Markup.html("3. three\n4. four")).isEqualTo("<ol start=\"3\"><li>three</li><li>four</li></ol>");
        assertThat(Markup.html("```\na < b\n  c\n```")).isEqualTo("<pre><code>a &lt; b\n  c\n</code></pre>");
        assertThat(Markup.html("- one\n  - *in* it\n\nAfter"))
                .isEqualTo("<ul><li>one<ul><li><em>in</em> it</li></ul></li></ul><p>After</p>");
    }

    @Test
    void knowsLinksOfThreeKindsAndAddressesThatWerePasted() {
        assertThat(Markup.html("[tables](https://a.example/t?x=1&y=2)"))
                .isEqualTo("<p><a href=\"https://a.example/t?x=1&amp;y=2\"" + REL + ">tables</a></p>");
        assertThat(Markup.html("[me](mailto:ada@a.example)")).contains("href=\"mailto:ada@a.example\"");
        assertThat(Markup.html("See https://a.example/c_d_e(1)?q=*x* today, or http://b.example."))
                .contains("<a href=\"http://b.example\"" + REL + ">http://b.example</a>.");
        assertThat(Markup.html("https://a.example/c_d_e, then"))
                .isEqualTo("<p><a href=\"https://a.example/c_d_e\"" + REL + ">https://a.example/c_d_e</a>, then</p>");
        assertThat(Markup.html("[https://a.example](https://b.example)"))
                .isEqualTo("<p><a href=\"https://b.example\"" + REL + ">https://a.example</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,hello)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](/settings/account)",
                "![x](https://a.example/x.png)",
                "# Not a heading",
                "> not a quotation",
                "***",
                "Not\n===",
                "<b>bold</b>",
                "<script>alert(1)</script>",
                "<https://a.example/\" onclick=\"x>",
                "&copy; &#60;b&#62; &amp;",
                "[a]: https://a.example \"t\"",
                "<!-- x -->",
                "<img src=x onerror=alert(1)>"
            })
    void whateverElseLooksLikeMarkupStaysAsItWasTyped(String typed) {
        String html = Markup.html(typed);
        String shown = html.replaceAll("<br>", "\n").replaceAll("</?(p|a)[^>]*>", "");
        assertThat(org.springframework.web.util.HtmlUtils.htmlUnescape(shown)).isEqualTo(typed);
        assertThat(html).doesNotContainPattern("<(?!/?(p|br|a)\\b)").doesNotContain("javascript:alert(1)\"");
        assertThat(html).doesNotContainPattern("href=\"(?!https?://)");
    }

    @Test
    void aQuotationMarkCannotLeaveItsAttribute() {
        assertThat(Markup.html("[x](<https://a.example/\"onmouseover=alert(1)>)"))
                .doesNotContain("/\"on");
        assertThat(Markup.html("https://a.example/\"onmouseover=alert(1)")).doesNotContain("/\"on");
        assertThat(Markup.html("`<b>\"`")).isEqualTo("<p><code>&lt;b&gt;&quot;</code></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "*",
                ">",
                "_",
                "`",
                "- ",
                "1. ",
                "![",
                "<",
                "&",
                "(",
                "[a](",
                "*a ",
                "**a",
                "*a_",
                "- - ",
                "[]",
                "~~~",
                "\\",
                "a**b",
                "http://",
                "https://a.",
                "[a][",
                "<a "
            })
    void fiveThousandOfAnythingEndAtOnce(String one) {
        String many = one.repeat(5_000 / one.length());
        String both = many + one.strip().repeat(10) + "a" + new StringBuilder(many).reverse();
        for (String hostile : new String[] {many, both, many.replace(" ", "\n"), many + "](https://a.example)"}) {
            String html = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Markup.html(hostile));
            assertThat(html.length()).isLessThan(500_000);
        }
    }

    @Test
    void listsInListsAreBounded() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            deep.append("  ".repeat(i)).append("- a\n");
        }
        assertThat(Markup.html(deep.toString()).split("<ul>", -1).length).isLessThan(20);
    }

    @Test
    void aListShowsTheWordsWithoutTheMarks() {
        assertThat(Brief.of("It is **more** than `275`, see [the *plate*](https://x.example):\n- one\n- two", 90))
                .isEqualTo("It is more than 275, see the plate: one two");
        assertThat(Brief.of("5 < 6 & <b>bold</b> &amp;", 90)).isEqualTo("5 < 6 & <b>bold</b> &amp;");
        assertThat(Brief.of("four", 3)).isEqualTo("fou…");
    }
}
