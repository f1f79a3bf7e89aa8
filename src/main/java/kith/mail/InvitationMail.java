package kith.mail;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationCards;
import kith.invitation.InvitationEvent;
import kith.invitation.InvitationId;
import kith.member.MemberId;
import kith.web.Page;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells what happens to invitations, each by its whole card. */
@Component
class InvitationMail implements Subject {

    private final Letterbox letterbox;
    private final InvitationCards cards;
    private final ToldCards told;

    InvitationMail(Letterbox letterbox, InvitationCards cards, ToldCards told) {
        this.letterbox = letterbox;
        this.cards = cards;
        this.told = told;
    }

    @ApplicationModuleListener
    void on(InvitationEvent event) {
        kind(event).ifPresent(kind -> {
            MemberId member = kind == Kind.SENT || kind == Kind.ANSWERED ? event.recipient() : event.sender();
            letterbox.put(member, kind, event.id().value(), event.at());
        });
    }

    /** What waits folded is no news. */
    private static Optional<Kind> kind(InvitationEvent event) {
        return switch (event) {
            case InvitationEvent.Sent sent -> sent.folded() ? Optional.empty() : Optional.of(Kind.SENT);
            case InvitationEvent.Asked _ -> Optional.of(Kind.ASKED);
            case InvitationEvent.Answered _ -> Optional.of(Kind.ANSWERED);
            case InvitationEvent.Accepted _ -> Optional.of(Kind.ACCEPTED);
            case InvitationEvent.Thanked _ -> Optional.of(Kind.THANKED);
            case InvitationEvent.Declined _ -> Optional.of(Kind.DECLINED);
        };
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.SENT, Kind.ASKED, Kind.ANSWERED, Kind.ACCEPTED, Kind.THANKED, Kind.DECLINED);
    }

    /** All cards at once, since a digest may hold many. */
    @Override
    public Map<Long, Entry> entries(MemberId reader, Map<Long, List<Queued>> news, Page page) {
        Map<InvitationId, InvitationCard> seen = cards.of(reader, ids(news.keySet()));
        return Subject.each(
                news,
                all -> Optional.ofNullable(
                                seen.get(new InvitationId(all.getFirst().about())))
                        .flatMap(card -> entry(card, all, page)));
    }

    private Optional<Told> entry(InvitationCard card, List<Queued> news, Page page) {
        List<String> headings = news.stream()
                .filter(one -> Told.holds(one.kind(), card, one.at()))
                .map(one -> page.text(
                        "mail.subject." + one.kind().code(), card.other().name()))
                .distinct()
                .toList();
        return headings.isEmpty() ? Optional.empty() : Optional.of(told.told(headings, card, page));
    }

    private static List<InvitationId> ids(Collection<Long> numbers) {
        return numbers.stream().map(InvitationId::new).toList();
    }
}
