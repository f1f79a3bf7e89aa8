package kith.event;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kith.event.CannotMeet.Reason;
import kith.group.GroupAmong;
import kith.group.Groups;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Phrase;
import kith.web.Refused;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Announcing an event, changing it and calling it off. */
@Controller
@RequestMapping("/events")
class EventWritingPages {

    /** More than anybody chooses from. */
    private static final int GROUPS = 200;

    private final Events events;
    private final EventSights sights;
    private final Groups groups;
    private final Members members;
    private final Words words;

    EventWritingPages(Events events, EventSights sights, Groups groups, Members members, Words words) {
        this.events = events;
        this.sights = sights;
        this.groups = groups;
        this.members = members;
        this.words = words;
    }

    /**
     * The form.
     *
     * @param version what an event that is changed was like when the form was opened; empty for a new one
     * @param present the event that is changed as it stands now, or null for a new one
     * @param groups those it can be in
     * @param refused why it could not be done, or null
     * @param problems what is wrong with which field
     */
    record Sheet(
            EventForm form,
            String version,
            @Nullable Event present,
            List<GroupAmong> groups,
            List<String> zones,
            @Nullable String refused,
            boolean stale,
            Map<String, Phrase> problems) {}

    /** What is typed to call an event off. */
    record Calling(Event event, String why, @Nullable String refused) {}

    @GetMapping("/new")
    String form(MemberId me, @RequestParam(defaultValue = "") String group, Model model) {
        return show(me, EventForm.empty(members.zone(me), group), null, null, model);
    }

    @PostMapping
    String announce(MemberId me, EventForm form, Model model, HttpServletResponse response, RedirectAttributes flash) {
        try {
            EventId id = events.announce(me, form);
            flash.addFlashAttribute("notice", words.text("event.done.announced"));
            return "redirect:/events/" + id.value();
        } catch (CannotMeet | TooMany refused) {
            refused.tell(response);
            return show(me, form, null, refused, model);
        }
    }

    @GetMapping("/{event}/edit")
    String edit(MemberId me, @PathVariable long event, Model model) {
        Event present = sights.own(me, new EventId(event));
        return show(me, EventForm.of(present.plan()), present, null, model);
    }

    @PostMapping("/{event}")
    String change(
            MemberId me,
            @PathVariable long event,
            EventForm form,
            @RequestParam(defaultValue = "") String version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        EventId id = new EventId(event);
        try {
            events.change(me, id, form, version.isEmpty() ? null : version);
            flash.addFlashAttribute("notice", words.text("event.done.changed"));
            return "redirect:/events/" + event;
        } catch (CannotMeet refused) {
            refused.tell(response);
            return show(me, form, sights.own(me, id), refused, model);
        }
    }

    @GetMapping("/{event}/cancellation")
    String cancellation(MemberId me, @PathVariable long event, Model model) {
        return cancellation(sights.own(me, new EventId(event)), "", null, model);
    }

    @PostMapping("/{event}/cancellation")
    String cancel(
            MemberId me,
            @PathVariable long event,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        EventId id = new EventId(event);
        try {
            events.cancel(me, id, why);
            flash.addFlashAttribute(
                    "notice",
                    words.text("event.done.cancelled", sights.own(me, id).others()));
            return "redirect:/events/" + event;
        } catch (CannotMeet refused) {
            refused.tell(response);
            return cancellation(sights.own(me, id), why, words.text(refused), model);
        }
    }

    private static String cancellation(Event event, String why, @Nullable String refused, Model model) {
        model.addAttribute("calling", new Calling(event, why, refused));
        return "event/cancellation";
    }

    /** The groups one is in, and the one that an event stays in although its organiser has left it. */
    private List<GroupAmong> choices(MemberId me, @Nullable Event present) {
        List<GroupAmong> choices = new ArrayList<>(groups.mine(me, GROUPS));
        String kept = present == null ? null : present.group();
        if (kept != null && choices.stream().noneMatch(mine -> mine.slug().equals(kept))) {
            groups.name(kept).ifPresent(name -> choices.add(new GroupAmong(kept, name, 0, false)));
        }
        return choices;
    }

    /** A form that was stale may be sent again, now that its writer has read what stands there. */
    private String show(MemberId me, EventForm form, @Nullable Event present, @Nullable Refused refused, Model model) {
        Map<String, Phrase> problems = refused instanceof CannotMeet cannot ? cannot.fields() : Map.of();
        boolean stale = refused instanceof CannotMeet cannot && cannot.reason() == Reason.STALE;
        TreeSet<String> zones = new TreeSet<>(members.zones());
        if (present != null) {
            zones.add(EventForm.name(present.zone()));
        }
        zones.add(EventForm.name(members.zone(me)));
        model.addAttribute(
                "sheet",
                new Sheet(
                        form,
                        present == null ? "" : present.version(),
                        present,
                        choices(me, present),
                        List.copyOf(zones),
                        refused == null ? null : words.text(refused),
                        stale,
                        problems));
        return "event/form";
    }
}
