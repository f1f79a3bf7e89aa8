package kith.contact;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kith.connection.Narrowing.Touch;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same cards as {@link AddressBookPages} gives, for programs that keep an address book. */
@RestController
@RequestMapping("/api/v1/connections")
class AddressBookApi {

    private final AddressFile file;

    AddressBookApi(AddressFile file) {
        this.file = file;
    }

    @GetMapping(path = "/{handle}/card", produces = AddressFile.TYPE)
    void one(MemberId me, @PathVariable String handle, HttpServletResponse response) throws IOException {
        file.one(me, handle, response);
    }

    /** All of them in one file, or those whom all that is given leaves; a card does not say in what order it came. */
    @GetMapping(path = "/cards", produces = AddressFile.TYPE)
    void all(
            MemberId me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable Touch touch,
            @RequestParam(defaultValue = "false") boolean due,
            HttpServletResponse response)
            throws IOException {
        file.all(me, Wanted.of(q, tag, group, place, touch, due, Wanted.Order.NEWEST), response);
    }
}
