package kith.event;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import kith.member.MemberId;
import kith.web.PublicUrl;
import kith.web.QrImage;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registering for an event, leaving it, and checking in. */
@Controller
@RequestMapping("/events/{event}")
class AttendancePages {

    private final Attendances attendances;
    private final EventSights sights;
    private final PublicUrl url;
    private final Words words;
    private final Clock clock;

    AttendancePages(Attendances attendances, EventSights sights, PublicUrl url, Words words, Clock clock) {
        this.attendances = attendances;
        this.sights = sights;
        this.url = url;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The page on which one checks in, and on which an organiser shows the code.
     *
     * @param code what is typed, or came with the address
     * @param spoken the address that one types to come to this page
     * @param refused why it could not be done, or null
     * @param open whether one may check in now
     */
    record Arriving(
            EventSight sight,
            String code,
            String spoken,
            @Nullable String refused,
            boolean open) {

        Event event() {
            return sight.event();
        }
    }

    @PostMapping("/attendance")
    String register(MemberId me, @PathVariable long event, RedirectAttributes flash) {
        Attendances.State state = attendances.register(me, new EventId(event));
        flash.addFlashAttribute("notice", words.text("event.done." + state.code()));
        return "redirect:/events/" + event;
    }

    @PostMapping("/attendance/removal")
    String leave(MemberId me, @PathVariable long event, RedirectAttributes flash) {
        attendances.leave(me, new EventId(event));
        flash.addFlashAttribute("notice", words.text("event.done.left"));
        return "redirect:/events/" + event;
    }

    /** Looking checks nobody in: the code that came along only fills in the form. */
    @GetMapping("/check-in")
    String form(MemberId me, @PathVariable long event, @RequestParam(defaultValue = "") String code, Model model) {
        return show(me, event, code, null, model);
    }

    @PostMapping("/check-in")
    String checkIn(
            MemberId me,
            @PathVariable long event,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            attendances.checkIn(me, new EventId(event), code);
            flash.addFlashAttribute("notice", words.text("event.done.checked_in"));
            return "redirect:/events/" + event;
        } catch (CannotMeet | TooMany refused) {
            refused.tell(response);
            return show(me, event, code, words.text(refused), model);
        }
    }

    /** The address of the form with the code in it, for its organiser to show. */
    @GetMapping("/check-in/code.svg")
    ResponseEntity<String> code(MemberId me, @PathVariable long event) {
        Event own = sights.own(me, new EventId(event));
        return ResponseEntity.ok()
                .contentType(new MediaType("image", "svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(QrImage.svg(url.of(address(event) + "?code=" + own.code())));
    }

    private String show(MemberId me, long event, String code, @Nullable String refused, Model model) {
        EventSight sight = sights.require(me, new EventId(event));
        String spoken = url.of(address(event)).replaceFirst("^https?://", "");
        model.addAttribute("arriving", new Arriving(sight, code, spoken, refused, sight.isOpen(clock.instant())));
        return "event/check-in";
    }

    private static String address(long event) {
        return "/events/" + event + "/check-in";
    }
}
