package kith.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How reasons fare in this community, for its operator: numbers of letters, never whose, nor a word of any. */
@Controller
class OperatorReasonPages {

    private static final int LATELY = 3;

    private final LetterTallyStore letters;
    private final FirstTryStore tries;
    private final ContestStore contests;
    private final Clock clock;

    OperatorReasonPages(LetterTallyStore letters, FirstTryStore tries, ContestStore contests, Clock clock) {
        this.letters = letters;
        this.tries = tries;
        this.contests = contests;
        this.clock = clock;
    }

    @GetMapping("/admin/reasons")
    String reasons(Model model) {
        LocalDate last = Tallies.last(clock.instant());
        LocalDate first = Tallies.first(last);
        LocalDate after = last.plusMonths(1);
        Instant lately = midnight(after.minusMonths(LATELY));
        model.addAttribute(
                "insight",
                Insight.of(
                        letters.tallies(first),
                        tries.counts(first, last),
                        contests.counts(lately, midnight(after)),
                        contests.counts(midnight(first), lately)));
        return "invitation/insight";
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
