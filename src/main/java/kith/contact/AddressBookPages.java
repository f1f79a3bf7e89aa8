package kith.contact;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kith.connection.Connections;
import kith.member.MemberId;
import kith.web.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One's connections as vCards, to be taken into an address book: one of them, or all whom an address asks for, a few at a time so that many need no more room. */
@Controller
class AddressBookPages {

    private static final int BATCH = 100;

    private final AddressBook book;
    private final Contacts contacts;
    private final Connections connections;
    private final Acquainted acquainted;
    private final Clock clock;

    AddressBookPages(AddressBook book, Contacts contacts, Connections connections, Acquainted acquainted, Clock clock) {
        this.book = book;
        this.contacts = contacts;
        this.connections = connections;
        this.acquainted = acquainted;
        this.clock = clock;
    }

    @GetMapping("/connections/{handle}/card.vcf")
    void one(MemberId me, @PathVariable String handle, HttpServletResponse response) throws IOException {
        MemberId peer = contacts.peer(me, handle);
        if (!connections.between(me, peer)) {
            throw new NotFound();
        }
        write(me, List.of(peer), handle.replaceAll("[^a-z0-9-]", ""), response);
    }

    @GetMapping("/connections/cards.vcf")
    void all(MemberId me, Wanted wanted, HttpServletResponse response) throws IOException {
        write(me, acquainted.all(me, wanted), "connections", response);
    }

    private void write(MemberId me, List<MemberId> people, String name, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/vcard;charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".vcf\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Instant now = clock.instant();
        OutputStream out = response.getOutputStream();
        for (int from = 0; from < people.size(); from += BATCH) {
            List<MemberId> some = people.subList(from, Math.min(from + BATCH, people.size()));
            out.write(book.of(me, some, now).getBytes(StandardCharsets.UTF_8));
        }
    }
}
