package kith.people;

import kith.member.Directory;
import kith.member.Directory.Found;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The directory: everybody, or those who match what is looked for. */
@Controller
class PeoplePages {

    private final Directory directory;

    PeoplePages(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/members")
    String directory(
            MemberId me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Found found = directory.search(me, q, after);
        model.addAttribute("query", q);
        model.addAttribute("found", found);
        model.addAttribute("next", found.next() == null ? null : next(q, found.next()));
        return "people/directory";
    }

    private static String next(String q, String after) {
        return UriComponentsBuilder.fromPath("/members")
                .queryParam("q", "{q}")
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(q, after)
                .toUriString();
    }
}
