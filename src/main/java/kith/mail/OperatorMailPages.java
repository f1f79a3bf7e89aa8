package kith.mail;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.access.AccountLinks;
import kith.access.AddressBook;
import kith.access.Correspondence;
import kith.mail.Queued.State;
import kith.member.MemberId;
import kith.web.Mark;
import kith.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The outbox, for the operator: who gets what kind of letter and what became of it, never what it says. Where a letter about an account does not leave,
 * the operator can be shown a link such as it would hold, once, to hand it on; the member is told.
 */
@Controller
@RequestMapping("/admin/mail")
class OperatorMailPages {

    private static final int PAGE = 50;

    private final OutboxStore store;
    private final Correspondence correspondence;
    private final AccountLetters letters;
    private final AccountLinks links;
    private final MailServer server;

    OperatorMailPages(
            OutboxStore store,
            Correspondence correspondence,
            AccountLetters letters,
            AccountLinks links,
            MailServer server) {
        this.store = store;
        this.correspondence = correspondence;
        this.letters = letters;
        this.links = links;
        this.server = server;
    }

    /**
     * A letter in the list.
     *
     * @param recipient the address it goes to, empty where there is none any more
     * @param revealable whether its link can be shown
     */
    record Row(Queued letter, String recipient, boolean revealable) {}

    /**
     * A page of the list.
     *
     * @param server whether there is a mail server
     */
    record Listing(List<Row> rows, @Nullable String next, boolean server) {}

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        List<Queued> found = store.page(Mark.read(after, Mark.LATEST), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Queued> page = more ? found.subList(0, PAGE) : found;
        AddressBook addresses =
                correspondence.of(page.stream().map(Queued::member).collect(toSet()));
        List<Row> rows = page.stream()
                .map(letter -> new Row(
                        letter, AccountLetters.recipient(letter, addresses).orElse(""), revealable(letter)))
                .toList();
        String next = more ? new Mark(page.getLast().queuedAt(), page.getLast().id()).toString() : null;
        model.addAttribute("listing", new Listing(rows, next, server.there()));
        return "mail/outbox";
    }

    @GetMapping("/{recipient}/{letter}")
    String ask(@PathVariable long recipient, @PathVariable long letter, Model model) {
        return show(require(recipient, letter), null, model);
    }

    /** Shows a fresh link, this once. */
    @PostMapping("/{recipient}/{letter}")
    String reveal(
            MemberId operator,
            @PathVariable long recipient,
            @PathVariable long letter,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        Queued queued = require(recipient, letter);
        AccountLinks.Purpose purpose = queued.kind().purpose();
        Door door = letters.door(queued.member(), queued.kind());
        if (door == null || purpose == null) {
            throw new NotFound();
        }
        links.revealed(operator, queued.member(), purpose);
        return show(queued, door.address(), model);
    }

    private Queued require(long recipient, long letter) {
        Optional<Queued> found = store.find(new MemberId(recipient), letter);
        return found.filter(OperatorMailPages::revealable).orElseThrow(NotFound::new);
    }

    /** A letter that left needs nobody to hand on what is in it. */
    private static boolean revealable(Queued letter) {
        boolean here = letter.state() == State.WAITING || letter.state() == State.FAILED;
        return here && letter.kind().purpose() != null;
    }

    private String show(Queued queued, @Nullable String address, Model model) {
        String recipient = AccountLetters.recipient(queued, correspondence.of(Set.of(queued.member())))
                .orElseThrow(NotFound::new);
        model.addAttribute("row", new Row(queued, recipient, true));
        model.addAttribute("address", address);
        return "mail/reveal";
    }
}
