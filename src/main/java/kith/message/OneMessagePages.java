package kith.message;

import java.time.Clock;
import java.util.Map;
import kith.member.MemberId;
import kith.web.NotFound;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One message by itself, and what its reader can do with it. */
@Controller
@RequestMapping("/messages/{id}/{seq}")
class OneMessagePages {

    private final Messages messages;
    private final MessageStore store;
    private final Talks talks;
    private final Words words;
    private final Clock clock;

    OneMessagePages(Messages messages, MessageStore store, Talks talks, Words words, Clock clock) {
        this.messages = messages;
        this.store = store;
        this.talks = talks;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The page of a message.
     *
     * @param changeable whether the reader can still change it or take it back
     * @param typed what stands in the field to change it in
     * @param problem why it was not changed just now, in a sentence, or null
     */
    record Sight(
            Said said,
            boolean changeable,
            String typed,
            @Nullable String problem) {}

    @GetMapping
    ModelAndView show(MemberId me, @PathVariable long id, @PathVariable long seq) {
        return page(me, id, seq, null, null);
    }

    @PostMapping("/text")
    ModelAndView edit(
            MemberId me,
            @PathVariable long id,
            @PathVariable long seq,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        try {
            messages.edit(me, new ConversationId(id), seq, text);
            flash.addFlashAttribute("notice", words.text("message.done.edited"));
            return back(id, seq);
        } catch (CannotWrite refused) {
            ModelAndView page = page(me, id, seq, text, words.text(refused));
            page.setStatus(refused.status());
            return page;
        }
    }

    /** For oneself, or for everybody. */
    @PostMapping("/removal")
    ModelAndView remove(
            MemberId me,
            @PathVariable long id,
            @PathVariable long seq,
            @RequestParam(name = "for", defaultValue = "me") String whom,
            RedirectAttributes flash) {
        if (!whom.equals("all")) {
            messages.hide(me, new ConversationId(id), seq);
            flash.addFlashAttribute("notice", words.text("message.done.hidden"));
            return new ModelAndView("redirect:/messages/" + id + "?at=" + seq);
        }
        try {
            messages.takeBack(me, new ConversationId(id), seq);
            flash.addFlashAttribute("notice", words.text("message.done.taken_back"));
            return back(id, seq);
        } catch (CannotWrite refused) {
            ModelAndView page = page(me, id, seq, null, words.text(refused));
            page.setStatus(refused.status());
            return page;
        }
    }

    private static ModelAndView back(long id, long seq) {
        return new ModelAndView("redirect:/messages/" + id + "?at=" + seq + "#m-" + seq);
    }

    private ModelAndView page(MemberId me, long id, long seq, @Nullable String typed, @Nullable String problem) {
        Message message = store.find(me, new ConversationId(id), seq).orElseThrow(NotFound::new);
        return new ModelAndView(
                "message/message",
                Map.of(
                        "sight",
                        new Sight(
                                talks.one(me, message),
                                message.changeableBy(me, clock.instant()),
                                typed == null ? message.text() : typed,
                                problem)));
    }
}
