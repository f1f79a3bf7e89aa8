package kith.invitation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import kith.api.Slice;
import kith.invitation.SavedReply.Purpose;
import kith.member.MemberId;
import kith.web.NotFound;
import kith.web.PublicUrl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own words for declining, asking back and thanking, for programs. */
@RestController
@RequestMapping("/api/v1/replies")
class ReplyApi {

    private final SavedReplies replies;
    private final PublicUrl url;

    ReplyApi(SavedReplies replies, PublicUrl url) {
        this.replies = replies;
        this.url = url;
    }

    /** Words to keep, with {@code {name}} where the other's first name goes. */
    record SaveRequest(
            @NotNull(message = "api.field.missing") Purpose purpose,
            @NotBlank(message = "api.field.missing") String heading,
            @NotBlank(message = "api.field.missing") String words) {}

    /** Other words for the same purpose. */
    record ChangeRequest(
            @NotBlank(message = "api.field.missing") String heading,
            @NotBlank(message = "api.field.missing") String words) {}

    @GetMapping
    Slice<SavedReply> list(MemberId me) {
        return new Slice<>(replies.of(me), null);
    }

    @PostMapping
    ResponseEntity<SavedReply> save(MemberId me, @Valid @RequestBody SaveRequest request) {
        long id = replies.save(me, request.purpose(), request.heading(), request.words());
        return ResponseEntity.created(URI.create(url.of("/api/v1/replies/" + id)))
                .body(find(me, id));
    }

    @GetMapping("/{id}")
    SavedReply one(MemberId me, @PathVariable long id) {
        return find(me, id);
    }

    @PutMapping("/{id}")
    SavedReply change(MemberId me, @PathVariable long id, @Valid @RequestBody ChangeRequest request) {
        replies.change(me, id, request.heading(), request.words());
        return find(me, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(MemberId me, @PathVariable long id) {
        replies.delete(me, id);
    }

    private SavedReply find(MemberId me, long id) {
        return replies.of(me).stream()
                .filter(reply -> reply.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
