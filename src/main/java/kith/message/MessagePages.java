package kith.message;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kith.member.MemberId;
import kith.web.Refused;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One conversation: read and written in. Looking marks nothing as read: that is the page's own request, or a button. */
@Controller
@RequestMapping("/messages/{id}")
class MessagePages {

    private final Talks talks;
    private final Messages messages;
    private final OwnConversations conversations;
    private final Words words;

    MessagePages(Talks talks, Messages messages, OwnConversations conversations, Words words) {
        this.talks = talks;
        this.messages = messages;
        this.conversations = conversations;
        this.words = words;
    }

    /**
     * The page of a conversation.
     *
     * @param title whom it is with
     * @param typed what stands in the field to write in
     * @param key with which it is sent
     * @param problem why it was not sent just now, in a sentence, or null
     */
    record Sight(
            Talk talk,
            String title,
            String typed,
            String key,
            @Nullable String problem) {}

    @GetMapping
    ModelAndView show(
            MemberId me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long at) {
        Talk talk = talks.open(me, new ConversationId(id), before, at);
        return page(talk, talk.conversation().draft(), Messages.freshKey(), null);
    }

    @PostMapping
    ModelAndView write(
            MemberId me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "0") long seen,
            HttpServletResponse response) {
        ConversationId conversation = new ConversationId(id);
        try {
            long seq = messages.write(me, conversation, text, key);
            conversations.read(me, conversation, seen);
            return new ModelAndView("redirect:/messages/" + id + "#m-" + seq);
        } catch (CannotWrite | TooMany refused) {
            refused.tell(response);
            return again(me, conversation, text, key, refused);
        }
    }

    /** What is newer than a message, and what changed of the older ones since that version: for a page that is open. */
    @GetMapping("/after/{seq}")
    ModelAndView after(
            MemberId me,
            @PathVariable long id,
            @PathVariable long seq,
            @RequestParam(defaultValue = "0") long changed) {
        return new ModelAndView("message/after", Map.of("said", talks.after(me, new ConversationId(id), seq, changed)));
    }

    @PostMapping("/reading")
    @Nullable
    String read(
            MemberId me,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long seen,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean quietly,
            HttpServletResponse response) {
        conversations.read(me, new ConversationId(id), seen);
        return go(quietly, "redirect:/messages/" + id);
    }

    @PostMapping("/draft")
    @Nullable
    String keep(
            MemberId me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean quietly,
            RedirectAttributes flash,
            HttpServletResponse response) {
        conversations.keep(me, new ConversationId(id), text, key);
        if (!quietly) {
            flash.addFlashAttribute("notice", words.text("message.done.kept"));
        }
        return go(quietly, "redirect:/messages");
    }

    @PostMapping("/muting")
    String mute(
            MemberId me,
            @PathVariable long id,
            @RequestParam(defaultValue = "true") boolean muted,
            RedirectAttributes flash) {
        conversations.mute(me, new ConversationId(id), muted);
        flash.addFlashAttribute("notice", words.text(muted ? "message.done.muted" : "message.done.unmuted"));
        return "redirect:/messages/" + id;
    }

    @PostMapping("/shelving")
    String shelve(
            MemberId me,
            @PathVariable long id,
            @RequestParam(defaultValue = "true") boolean shelved,
            @RequestParam(defaultValue = "0") long seen,
            RedirectAttributes flash) {
        ConversationId conversation = new ConversationId(id);
        conversations.shelve(me, conversation, shelved, seen);
        if (conversations.require(me, conversation).shelved()) {
            flash.addFlashAttribute("notice", words.text("message.done.shelved"));
            return "redirect:/messages";
        }
        flash.addFlashAttribute("notice", words.text(shelved ? "message.done.newer" : "message.done.unshelved"));
        return "redirect:/messages/" + id;
    }

    @PostMapping("/leaving")
    String leave(MemberId me, @PathVariable long id, RedirectAttributes flash) {
        conversations.leave(me, new ConversationId(id));
        flash.addFlashAttribute("notice", words.text("message.done.left"));
        return "redirect:/messages";
    }

    /** A script gets an empty answer in place of what it sent: the response is taken in hand, and there is no view. */
    private static @Nullable String go(boolean quietly, String otherwise) {
        return quietly ? null : otherwise;
    }

    private ModelAndView again(MemberId me, ConversationId id, String text, String key, Refused refused) {
        conversations.keep(me, id, text, key);
        return page(talks.open(me, id, null, null), text, Messages.usable(key), words.text(refused));
    }

    private ModelAndView page(Talk talk, String typed, String key, @Nullable String problem) {
        String title = talks.title(talk.conversation(), talk.seen());
        return new ModelAndView("message/conversation", Map.of("sight", new Sight(talk, title, typed, key, problem)));
    }
}
