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
import org.springframework.stereotype.Component;

/** Answers with one's connections as vCards: one of them, or all whom an address asks for, a few at a time so that many need no more room. */
@Component
class AddressFile {

    static final String TYPE = "text/vcard;charset=utf-8";

    private static final int BATCH = 100;

    private final AddressBook book;
    private final Contacts contacts;
    private final Connections connections;
    private final Acquainted acquainted;
    private final Clock clock;

    AddressFile(AddressBook book, Contacts contacts, Connections connections, Acquainted acquainted, Clock clock) {
        this.book = book;
        this.contacts = contacts;
        this.connections = connections;
        this.acquainted = acquainted;
        this.clock = clock;
    }

    /**
     * The card of one.
     *
     * @throws NotFound where one is not connected with them now
     */
    void one(MemberId me, String handle, HttpServletResponse response) throws IOException {
        MemberId peer = contacts.peer(me, handle);
        if (!connections.between(me, peer)) {
            throw new NotFound();
        }
        write(me, List.of(peer), handle.replaceAll("[^a-z0-9-]", ""), response);
    }

    /** The cards of all whom it asks for. */
    void all(MemberId me, Wanted wanted, HttpServletResponse response) throws IOException {
        write(me, acquainted.all(me, wanted), "connections", response);
    }

    private void write(MemberId me, List<MemberId> people, String name, HttpServletResponse response)
            throws IOException {
        response.setContentType(TYPE);
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
