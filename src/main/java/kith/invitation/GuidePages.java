package kith.invitation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What makes a reason, in plain words and without a sentence to copy: for everybody, signed in or not. */
@Controller
class GuidePages {

    @GetMapping("/guide/reasons")
    String reasons() {
        return "invitation/guide";
    }
}
