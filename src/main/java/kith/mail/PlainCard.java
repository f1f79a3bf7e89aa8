package kith.mail;

import java.util.ArrayList;
import java.util.List;
import kith.invitation.Invitation.State;
import kith.invitation.InvitationCard;
import kith.invitation.Refusal;
import kith.invitation.Round;
import kith.invitation.Strength;
import kith.web.Page;
import kith.web.Words;
import org.springframework.stereotype.Component;

/** The card in plain text: who, how, why, what was said, what can be done, in the order of the page and in its sentences. */
@Component
class PlainCard {

    private final Words words;

    PlainCard(Words words) {
        this.words = words;
    }

    String text(Told told, Page page) {
        InvitationCard card = told.card();
        List<String> parts = new ArrayList<>(told.headings());
        String to = card.received() ? "" : page.text("invitation.card.to") + " ";
        String headline = card.other().headline();
        parts.add(to + card.other().name() + (headline.isEmpty() ? "" : "\n" + headline) + "\n" + told.profile());
        parts.add(how(told, page));
        parts.add(quoted(card.why()));
        if (card.question() != null && card.answer() != null) {
            String key = card.received() ? "invitation.card.you_ask" : "invitation.card.they_ask";
            parts.add(page.text(key, card.other().firstName(), card.question()) + "\n" + quoted(card.answer()));
        }
        card.rounds().forEach(round -> round(card, round, page, parts));
        if (card.thanks() != null) {
            parts.add(said(card, page, "you_thanked", "they_thanked") + "\n" + quoted(card.thanks()));
        }
        standing(card, page, parts);
        told.answers().forEach(door -> parts.add(door.words() + "\n" + door.address()));
        return String.join("\n\n", parts);
    }

    /** Likewise what somebody did. */
    static String text(Happening happening) {
        List<String> parts = new ArrayList<>(happening.headings());
        String headline = happening.who().headline();
        parts.add(happening.who().name() + (headline.isEmpty() ? "" : "\n" + headline) + "\n" + happening.profile());
        happening.passages().forEach(said -> parts.add(said.label() + "\n" + quoted(said.words())));
        if (!happening.standing().isEmpty()) {
            parts.add(happening.standing());
        }
        happening.doors().forEach(door -> parts.add(door.words() + "\n" + door.address()));
        return String.join("\n\n", parts);
    }

    /** Likewise an event. Where it is, its organiser wrote. */
    static String text(Occasion occasion, Page page) {
        List<String> parts = new ArrayList<>(occasion.headings());
        String by = occasion.organiser().isEmpty() ? "" : "\n" + page.text("mail.event.by", occasion.organiser());
        parts.add(occasion.name() + by + "\n" + occasion.address());
        parts.add(String.join("\n", occasion.when()));
        occasion.passages().forEach(said -> parts.add(said.label() + "\n" + quoted(said.words())));
        if (!occasion.standing().isEmpty()) {
            parts.add(occasion.standing());
        }
        parts.add(page.text("mail.door.event") + "\n" + occasion.address());
        return String.join("\n\n", parts);
    }

    private String how(Told told, Page page) {
        if (told.how().isEmpty()) {
            return mark(Strength.SAID) + page.text("how.hidden");
        }
        return String.join(
                "\n",
                told.how().stream()
                        .map(found -> mark(found.strength()) + words.text(found.phrase()))
                        .toList());
    }

    private static String mark(Strength strength) {
        return switch (strength) {
            case PROVED -> "✓ ";
            case LISTED -> "≈ ";
            case SAID -> "“ ";
        };
    }

    private static void round(InvitationCard card, Round round, Page page, List<String> parts) {
        if (round.sentBack()) {
            String whom = card.received()
                    ? page.text("invitation.card.sent_back.you")
                    : card.other().firstName();
            parts.add(said(card, page, "you_sent_back", "sent_back") + "\n"
                    + quoted(page.text("invitation.card.sent_back.question", whom)));
        } else {
            parts.add(said(card, page, "you_asked", "they_asked") + "\n" + quoted(round.question()));
        }
        if (round.answer() != null) {
            parts.add(said(card, page, "they_answered", "you_answered") + "\n" + quoted(round.answer()));
        }
        if (round.formerWhy() != null) {
            parts.add(said(card, page, "they_rewrote", "you_rewrote") + "\n" + quoted(round.formerWhy()));
        }
    }

    private static String said(InvitationCard card, Page page, String received, String sent) {
        String key = "invitation.card." + (card.received() ? received : sent);
        return page.text(key, card.other().firstName());
    }

    private static void standing(InvitationCard card, Page page, List<String> parts) {
        String side = card.received() ? "received" : "sent";
        String first = card.other().firstName();
        if (card.received() ? card.state() != State.PENDING : card.state() != State.ASKED) {
            String key = "invitation.standing." + side + "_" + card.state().code();
            parts.add(page.text(key, first, page.day(card.changedAt())));
        }
        Refusal refusal = card.refusal();
        if (refusal != null) {
            String key = "invitation.refusal." + side + "_"
                    + (refusal.told() ? refusal.again().code() : "quiet");
            parts.add(page.text(key, first) + (refusal.words() == null ? "" : "\n" + quoted(refusal.words())));
        }
    }

    /** As replies quote: what somebody wrote cannot be taken for what Kith says. */
    private static String quoted(String text) {
        return "> " + text.replace("\n", "\n> ");
    }
}
