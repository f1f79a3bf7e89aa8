package kith.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationCards;
import kith.invitation.InvitationId;
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
    private final Words words;
    private final Clock clock;

    NoticePages(NoticeStore store, InvitationCards cards, Words words, Clock clock) {
        this.store = store;
        this.cards = cards;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A page of notices.
     *
     * @param told the invitations they are about, the one with the latest notice first
     * @param readable the number up to which "all" goes, or null where nothing is unread
     * @param next what to ask for to see older ones, or null at the end
     */
    record Listing(
            List<Told> told,
            @Nullable Long readable,
            @Nullable String next) {}

    /** What was told of one invitation, the latest first: its card stands once below it. There is none where it is about one's account. */
    record Told(@Nullable InvitationCard card, List<Notice> notices) {}

    @GetMapping
    ModelAndView list(MemberId me, @RequestParam(required = false) @Nullable String after) {
        List<Notice> found = store.page(me, Mark.read(after, Mark.LATEST), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Notice> page = more ? found.subList(0, PAGE) : found;
        Long last = page.stream().map(Notice::id).max(Long::compare).orElse(0L);
        Listing listing = new Listing(
                told(me, page),
                after == null && store.anyUnread(me) ? last : null,
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
        Map<Optional<InvitationId>, List<Notice>> about = new LinkedHashMap<>();
        page.forEach(notice -> about.computeIfAbsent(Optional.ofNullable(notice.invitation()), id -> new ArrayList<>())
                .add(notice));
        Map<InvitationId, InvitationCard> seen =
                cards.of(me, about.keySet().stream().flatMap(Optional::stream).toList());
        List<Told> told = new ArrayList<>();
        about.forEach((id, notices) -> {
            InvitationCard card = id.map(seen::get).orElse(null);
            if (card != null || id.isEmpty()) {
                told.add(new Told(card, notices));
            }
        });
        return told;
    }
}
