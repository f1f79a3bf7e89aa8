package kith.member;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.web.Phrase;
import kith.web.PlainText;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one says who may write, and what one asks everybody who does. */
@Controller
class DoorPages {

    private static final int LONGEST_QUESTION = 200;

    private final Members members;
    private final Words words;

    DoorPages(Members members, Words words) {
        this.members = members;
        this.words = words;
    }

    @GetMapping("/settings/door")
    String form(MemberId me, Model model) {
        String question = members.openingQuestion(me);
        return show(model, members.door(me).name(), question == null ? "" : question, Map.of());
    }

    @PostMapping("/settings/door")
    String save(
            MemberId me,
            @RequestParam(defaultValue = "") String door,
            @RequestParam(defaultValue = "") String question,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Optional<Door> chosen = List.of(Door.values()).stream()
                .filter(one -> one.name().equals(door))
                .findFirst();
        String asked = PlainText.line(question);
        int length = PlainText.length(asked);
        if (chosen.isEmpty() || length > LONGEST_QUESTION) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, door, question, problem(chosen.orElse(null), length));
        }
        members.setDoor(me, chosen.get(), asked);
        next.addFlashAttribute("notice", words.text("member.saved"));
        return "redirect:/settings/door";
    }

    private static Map<String, Phrase> problem(@Nullable Door chosen, int length) {
        return chosen == null
                ? Map.of("door", Phrase.of("member.problem.door"))
                : Map.of(
                        "question",
                        Phrase.of("member.problem.long", String.valueOf(LONGEST_QUESTION), String.valueOf(length)));
    }

    private static String show(Model model, String door, String question, Map<String, Phrase> problems) {
        model.addAttribute("chosen", door);
        model.addAttribute("question", question);
        model.addAttribute("problems", problems);
        return "member/door";
    }
}
