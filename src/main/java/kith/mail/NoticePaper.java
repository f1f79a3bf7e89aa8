package kith.mail;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.mail.NoticeLetters.Gathered;
import kith.web.Page;
import kith.web.PublicUrl;
import org.springframework.stereotype.Component;

/** Puts what happened into a letter, as text and to look at, with the way to get fewer of them below. */
@Component
class NoticePaper {

    private final LetterPaper paper;
    private final PlainCard plain;
    private final UnsubscriptionLinks links;
    private final PublicUrl url;

    NoticePaper(LetterPaper paper, PlainCard plain, UnsubscriptionLinks links, PublicUrl url) {
        this.paper = paper;
        this.plain = plain;
        this.links = links;
        this.url = url;
    }

    /**
     * What stands below.
     *
     * @param settings where one chooses how often
     * @param end where one ends mail of this kind
     * @param what what that ends, in words
     */
    record Foot(String settings, String end, String what) {}

    Page page(ZoneId zone) {
        return paper.page(zone);
    }

    Letter letter(String address, Gathered gathered, Unsubscription kind, Page page) {
        List<Entry> entries = gathered.entries();
        String end = url.of(links.path(kind));
        Foot foot = new Foot(url.of("/settings/mail"), end, page.text("mail.topic." + kind.what()));
        String subject = kind.topic() == null
                ? page.text(digest(entries), entries.size() + gathered.more())
                : entries.getFirst().headings().getLast();
        String html = paper.html(
                "notices",
                page,
                Map.of(
                        "title",
                        subject,
                        "entries",
                        entries,
                        "more",
                        gathered.more(),
                        "all",
                        url.of("/notices"),
                        "foot",
                        foot,
                        "home",
                        url.of("/")));
        return new Letter(address, subject, text(gathered, foot, page), html, end);
    }

    private static String digest(List<Entry> entries) {
        boolean invitations = entries.stream().allMatch(Told.class::isInstance);
        return invitations ? "mail.subject.digest" : "mail.subject.digest.mixed";
    }

    private String text(Gathered gathered, Foot foot, Page page) {
        List<String> parts = new ArrayList<>();
        gathered.entries()
                .forEach(entry -> parts.add(
                        switch (entry) {
                            case Told told -> plain.text(told, page);
                            case Happening happening -> PlainCard.text(happening);
                            case Occasion occasion -> PlainCard.text(occasion, page);
                        }));
        if (gathered.more() > 0) {
            parts.add(page.text("mail.more", gathered.more()) + "\n" + url.of("/notices"));
        }
        parts.add("-- \n" + page.text("mail.foot.choose") + "\n" + foot.settings() + "\n\n"
                + page.text("mail.foot.end", foot.what()) + "\n" + foot.end());
        return String.join("\n\n\n", parts) + "\n";
    }
}
