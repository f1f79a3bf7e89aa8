package kith.mail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import kith.access.Correspondence;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one chooses how often letters come, and about what. */
@Controller
class MailPages {

    private final Choices choices;
    private final Correspondence correspondence;
    private final Members members;
    private final MailServer server;
    private final Words words;

    MailPages(Choices choices, Correspondence correspondence, Members members, MailServer server, Words words) {
        this.choices = choices;
        this.correspondence = correspondence;
        this.members = members;
        this.server = server;
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param chosen for each topic what stands chosen, as it was typed
     * @param zone where it is eight o'clock
     * @param confirmed whether letters reach them
     * @param server whether letters leave at all
     */
    record Choosing(Map<Topic, String> chosen, String zone, boolean confirmed, boolean server, boolean refused) {}

    @GetMapping("/settings/mail")
    String form(MemberId me, Model model) {
        Map<Topic, String> chosen = new EnumMap<>(Topic.class);
        choices.of(me).forEach((topic, rhythm) -> chosen.put(topic, rhythm.code()));
        return show(me, chosen, false, model);
    }

    @PostMapping("/settings/mail")
    String save(
            MemberId me,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Map<Topic, String> chosen = new EnumMap<>(Topic.class);
        Map<Topic, Rhythm> read = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            String code = typed.getOrDefault(topic.code(), "");
            chosen.put(topic, code);
            Rhythm.of(code).ifPresent(rhythm -> read.put(topic, rhythm));
        }
        if (read.size() < Topic.values().length) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, chosen, true, model);
        }
        choices.set(me, read);
        next.addFlashAttribute("notice", words.text("member.saved"));
        return "redirect:/settings/mail";
    }

    private String show(MemberId me, Map<Topic, String> chosen, boolean refused, Model model) {
        boolean confirmed =
                correspondence.of(me).filter(Correspondence.Mailbox::confirmed).isPresent();
        String zone = members.zone(me).toString();
        model.addAttribute("choosing", new Choosing(chosen, zone, confirmed, server.there(), refused));
        return "mail/settings";
    }
}
