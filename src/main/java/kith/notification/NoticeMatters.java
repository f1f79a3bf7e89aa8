package kith.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kith.event.EventId;
import kith.event.EventItem;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationCards;
import kith.invitation.InvitationId;
import kith.member.MemberCards;
import kith.member.MemberCards.Named;
import kith.member.MemberId;
import kith.notification.Notice.Subject;
import kith.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What notices are about, as far as their reader may see it, and all that was told of it together. */
@Component
class NoticeMatters {

    private final InvitationCards cards;
    private final MemberCards members;
    private final EventNotices events;

    NoticeMatters(InvitationCards cards, MemberCards members, EventNotices events) {
        this.cards = cards;
        this.members = members;
        this.events = events;
    }

    /**
     * What was told of one thing, the latest first.
     *
     * @param name of who did it; empty where it is about one's account
     * @param card of the invitation, which stands once below; null where it is about something else
     * @param event the event, or null where it is about something else
     * @param path where it is to be seen, or null where the card says it all
     */
    record Told(
            List<Notice> notices,
            String name,
            @Nullable InvitationCard card,
            @Nullable EventItem event,
            @Nullable String path) {

        /** What happened. */
        String sentence(Notice notice, Page page) {
            return event == null ? page.text(notice.key(), name) : event.heading(EventNotices.what(notice), page);
        }
    }

    /** All of the page that its reader may see; what they may not is left out. */
    List<Told> of(MemberId me, List<Notice> page) {
        Map<Matter, List<Notice>> matters = new LinkedHashMap<>();
        page.forEach(notice -> matters.computeIfAbsent(Matter.of(notice), matter -> new ArrayList<>())
                .add(notice));
        Seen seen = seen(me, page);
        List<Told> told = new ArrayList<>();
        matters.forEach((matter, notices) -> told(matter, notices, seen).ifPresent(told::add));
        return told;
    }

    /** What the reader may see of all that a page is about. */
    private record Seen(
            Map<InvitationId, InvitationCard> cards, Map<EventId, EventItem> events, Map<MemberId, Named> names) {}

    private Seen seen(MemberId me, List<Notice> page) {
        List<InvitationId> invitations = page.stream()
                .flatMap(notice -> Stream.ofNullable(notice.invitation()))
                .distinct()
                .toList();
        List<MemberId> others = page.stream()
                .filter(notice -> notice.invitation() == null && notice.event() == null)
                .map(Notice::other)
                .distinct()
                .toList();
        return new Seen(cards.of(me, invitations), events.items(me, page), members.named(me, others));
    }

    private static Optional<Told> told(Matter matter, List<Notice> notices, Seen seen) {
        return switch (matter.subject()) {
            case INVITATION ->
                Optional.ofNullable(seen.cards()
                                .get(Objects.requireNonNull(notices.getFirst().invitation())))
                        .map(card -> new Told(notices, card.other().name(), card, null, null));
            case EVENT ->
                Optional.ofNullable(seen.events()
                                .get(Objects.requireNonNull(notices.getFirst().event())))
                        .flatMap(event -> told(event, notices));
            case ACCOUNT -> told(matter, notices, seen, other -> "/settings/account");
            case INTRODUCTION -> told(matter, notices, seen, other -> "/introductions/" + matter.about());
            case RECOMMENDATION -> told(matter, notices, seen, other -> "/recommendations/" + matter.about());
            case CONNECTION -> told(matter, notices, seen, other -> "/connections/" + other.handle());
        };
    }

    private static Optional<Told> told(
            Matter matter, List<Notice> notices, Seen seen, Function<Named, String> address) {
        return Optional.ofNullable(seen.names().get(matter.other()))
                .map(other -> new Told(notices, other.name(), null, null, address.apply(other)));
    }

    /** What does not hold any more, such as that it begins tomorrow where it was called off, is not said. */
    private static Optional<Told> told(EventItem event, List<Notice> notices) {
        List<Notice> held = notices.stream()
                .filter(notice -> event.tells(EventNotices.what(notice)))
                .toList();
        return held.isEmpty() ? Optional.empty() : Optional.of(new Told(held, event.name(), null, event, event.path()));
    }

    /** What several notices may be about. */
    private record Matter(Subject subject, @Nullable Long about, MemberId other) {

        static Matter of(Notice notice) {
            return new Matter(notice.kind().subject(), notice.about(), notice.other());
        }
    }
}
