package kith.contact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kith.connection.Memories;
import kith.connection.Memory;
import kith.invitation.Invitation.State;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationCards;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.Particulars;
import kith.member.Station;
import kith.web.PublicUrl;
import kith.web.Words;
import org.springframework.stereotype.Component;

/** Writes people into an address book: what they show to the one who keeps it, and what that one noted. An e-mail address is not among it: no member shows one. */
@Component
class AddressBook {

    private static final DateTimeFormatter REVISION =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final MemberCards cards;
    private final Particulars particulars;
    private final Memories memories;
    private final InvitationCards invitations;
    private final PublicUrl url;
    private final Words words;

    AddressBook(
            MemberCards cards,
            Particulars particulars,
            Memories memories,
            InvitationCards invitations,
            PublicUrl url,
            Words words) {
        this.cards = cards;
        this.particulars = particulars;
        this.memories = memories;
        this.invitations = invitations;
        this.url = url;
        this.words = words;
    }

    /** The cards of those of {@code people} whom the owner may see, one after the other. */
    String of(MemberId owner, Collection<MemberId> people, Instant now) {
        Map<MemberId, MemberCard> seen = cards.of(owner, people);
        Map<MemberId, Particulars.Of> known = particulars.of(owner, seen.keySet());
        Map<MemberId, Memory> kept = memories.of(owner, seen.keySet());
        Map<MemberId, List<InvitationCard>> begun =
                invitations.between(owner, seen.keySet(), EnumSet.of(State.ACCEPTED));
        StringBuilder book = new StringBuilder();
        seen.forEach((member, card) -> {
            Memory memory = kept.getOrDefault(member, Memory.NONE);
            VCard one = identified(card, now);
            describe(one, card, known.getOrDefault(member, new Particulars.Of("", null, List.of())));
            one.list("CATEGORIES", memory.tags());
            one.text("NOTE", note(memory, begun.getOrDefault(member, List.of())));
            book.append(one.end());
        });
        return book.toString();
    }

    /** The same person is the same card for good, whoever takes it. */
    private VCard identified(MemberCard card, Instant now) {
        String page = url.of("/members/" + card.handle());
        String family = card.name().startsWith(card.firstName() + " ")
                ? card.name().substring(card.firstName().length()).strip()
                : "";
        return new VCard()
                .plain("KIND", "individual")
                .plain("UID", "urn:uuid:" + UUID.nameUUIDFromBytes(page.getBytes(StandardCharsets.UTF_8)))
                .text("FN", card.name())
                .parts("N", family, family.isEmpty() ? card.name() : card.firstName(), "", "", "")
                .plain("REV", REVISION.format(now))
                .plain("URL", page);
    }

    private void describe(VCard one, MemberCard card, Particulars.Of known) {
        Station position = known.position();
        if (position != null) {
            one.text("TITLE", position.what());
            one.parts("ORG", position.name());
        } else {
            one.text("TITLE", card.headline());
        }
        one.parts("ADR", "", "", "", known.place(), "", "", "");
        known.links().forEach(link -> one.plain("URL", link.address()));
        String photo = card.photo();
        if (photo != null) {
            one.plain("PHOTO;MEDIATYPE=image/jpeg", url.of(photo));
        }
    }

    private String note(Memory memory, List<InvitationCard> begun) {
        List<String> lines = new ArrayList<>();
        if (!memory.metWhere().isEmpty()) {
            lines.add(words.text("contact.card.met", memory.metWhere()));
        }
        begun.stream().limit(1).forEach(card -> {
            card.how().stream()
                    .limit(1)
                    .forEach(how -> lines.add(words.text("contact.card.began", words.text(how.phrase()))));
            String key = card.received() ? "contact.card.they_wrote" : "contact.card.you_wrote";
            lines.add(words.text(key, card.why(), card.other().firstName()));
        });
        if (!memory.notes().isEmpty()) {
            lines.add(memory.notes());
        }
        return String.join("\n", lines);
    }
}
