package kith.contact;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kith.connection.Memories;
import kith.member.MemberId;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one keeps of somebody, for one's own programs. */
@RestController
@RequestMapping("/api/v1/connections/{handle}")
class MemoryApi {

    private final Contacts contacts;
    private final Memories memories;
    private final PublicUrl url;

    MemoryApi(Contacts contacts, Memories memories, PublicUrl url) {
        this.contacts = contacts;
        this.memories = memories;
        this.url = url;
    }

    /**
     * All that is to be kept, in the place of what was there; what is absent is empty.
     *
     * @param metWhere up to 200 characters
     * @param notes plain text, up to 5,000 characters
     * @param tags up to 20 of up to 40 characters
     * @param followUpOn the day on which one wants to be reminded; today to five years from now
     * @param version of what was read before; 0 where nothing had been kept
     */
    record MemoryRequest(
            @Nullable String metWhere,
            @Nullable String notes,
            @Nullable List<@Nullable String> tags,
            @Nullable LocalDate followUpOn,
            @NotNull(message = "api.field.missing") Integer version) {}

    /**
     * The two were in touch.
     *
     * @param on the day, today where it is absent
     */
    record TouchRequest(@Nullable LocalDate on) {}

    @PutMapping("/memory")
    ConnectionView.Whole keep(MemberId me, @PathVariable String handle, @Valid @RequestBody MemoryRequest request) {
        MemberId peer = contacts.peer(me, handle);
        List<@Nullable String> tags = requireNonNullElse(request.tags(), List.of());
        memories.keep(
                me,
                peer,
                new Memories.Typed(
                        requireNonNullElse(request.metWhere(), ""),
                        requireNonNullElse(request.notes(), ""),
                        tags.stream().filter(Objects::nonNull).toList(),
                        request.followUpOn(),
                        request.version()));
        return ConnectionView.Whole.of(contacts.require(me, peer), url);
    }

    @PostMapping("/touch")
    ConnectionView.Whole touch(MemberId me, @PathVariable String handle, @RequestBody TouchRequest request) {
        MemberId peer = contacts.peer(me, handle);
        memories.touch(me, peer, request.on());
        return ConnectionView.Whole.of(contacts.require(me, peer), url);
    }
}
