package kith.contact;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.member.MemberId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One's connections as files, to be taken into an address book. */
@Controller
class AddressBookPages {

    private final AddressFile file;

    AddressBookPages(AddressFile file) {
        this.file = file;
    }

    @GetMapping("/connections/{handle}/card.vcf")
    void one(MemberId me, @PathVariable String handle, HttpServletResponse response) throws IOException {
        file.one(me, handle, response);
    }

    @GetMapping("/connections/cards.vcf")
    void all(MemberId me, Wanted wanted, HttpServletResponse response) throws IOException {
        file.all(me, wanted, response);
    }
}
