package kith.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import kith.member.MemberId;
import kith.notification.NoticeMatters.Told;
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
    private final NoticeMatters matters;
    private final Words words;
    private final Clock clock;

    NoticePages(NoticeStore store, NoticeMatters matters, Words words, Clock clock) {
        this.store = store;
        this.matters = matters;
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

    @GetMapping
    ModelAndView list(MemberId me, @RequestParam(required = false) @Nullable String after) {
        List<Notice> found = store.page(me, Mark.read(after, Mark.LATEST), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Notice> page = more ? found.subList(0, PAGE) : found;
        Long last = page.stream().map(Notice::id).max(Long::compare).orElse(0L);
        Listing listing = new Listing(
                matters.of(me, page),
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
}
