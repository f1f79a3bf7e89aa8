package kith.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationCards;
import kith.invitation.InvitationId;
import kith.member.MemberCards;
import kith.member.MemberCards.Named;
import kith.member.MemberId;
import kith.web.Mark;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's notices. Looking at them marks none as read: that is a button's to do. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private static final int PAGE = 20;

    private final NoticeStore store;
    private final InvitationCards cards;
    private final MemberCards members;
    private final Words words;
    private final Clock clock;

    NoticePages(NoticeStore store, InvitationCards cards, MemberCards members, Words words, Clock clock) {
        this.store = store;
        this.cards = cards;
        this.members = members;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A page of notices.
     *
     * @param told what they are about, that with the latest notice first
     * @param readable the number up to which "all" goes where any is unread, or null where the latest are not shown
     * @param next what to ask for to see older ones, or null at the end
     */
    record Listing(
            List<Told> told,
            @Nullable Long readable,
            @Nullable String next) {}

    /**
     * What was told of one thing, the latest first.
     *
     * @param name of who did it; empty where it is about one's account
     * @param card of the invitation, which stands once below; null where it is about something else
     * @param path where it is to be seen, or null where the card says it all
     */
    record Told(
            List<Notice> notices,
            String name,
            @Nullable InvitationCard card,
            @Nullable String path) {}

    @GetMapping
    ModelAndView list(MemberId me, @RequestParam(required = false) @Nullable String after) {
        List<Notice> found = store.page(me, Mark.read(after, Mark.LATEST), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Notice> page = more ? found.subList(0, PAGE) : found;
        Long last = page.stream().map(Notice::id).max(Long::compare).orElse(0L);
        Listing listing = new Listing(
                told(me, page),
                after == null ? last : null,
                more ? new Mark(page.getLast().at(), page.getLast().id()).toString() : null);
        return new ModelAndView("notification/notices", Map.of("listing", listing));
    }

    @PostMapping("/reading")
    String read(MemberId me, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long last, RedirectAttributes flash) {
        store.read(me, last, clock.instant());
        flash.addFlashAttribute("notice", words.text("notification.done.read"));
        return "redirect:/notices";
    }

    private List<Told> told(MemberId me, List<Notice> page) {
        Map<Matter, List<Notice>> matters = new LinkedHashMap<>();
        page.forEach(notice -> matters.computeIfAbsent(Matter.of(notice), matter -> new ArrayList<>())
                .add(notice));
        Map<InvitationId, InvitationCard> seen = cards.of(
                me,
                page.stream()
                        .flatMap(notice -> Stream.ofNullable(notice.invitation()))
                        .distinct()
                        .toList());
        Map<MemberId, Named> names = members.named(
                me,
                page.stream()
                        .filter(notice -> notice.invitation() == null)
                        .map(Notice::other)
                        .distinct()
                        .toList());
        List<Told> told = new ArrayList<>();
        matters.forEach((matter, notices) -> {
            Notice latest = notices.getFirst();
            InvitationCard card = latest.invitation() == null ? null : seen.get(latest.invitation());
            Named other = names.get(matter.other());
            if (card != null) {
                told.add(new Told(notices, card.other().name(), card, null));
            } else if (matter.subject() != Notice.Subject.INVITATION && other != null) {
                told.add(new Told(notices, other.name(), null, matter.path(other)));
            }
        });
        return told;
    }

    /** What several notices may be about. */
    private record Matter(Notice.Subject subject, @Nullable Long about, MemberId other) {

        static Matter of(Notice notice) {
            return new Matter(notice.kind().subject(), notice.about(), notice.other());
        }

        String path(Named other) {
            return switch (subject) {
                case INVITATION -> "/invitations/" + about;
                case ACCOUNT -> "/settings/account";
                case INTRODUCTION -> "/introductions/" + about;
                case RECOMMENDATION -> "/recommendations/" + about;
                case CONNECTION -> "/connections/" + other.handle();
            };
        }
    }
}
