package kith.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import java.util.Map;
import kith.api.CannotRead;
import kith.api.Slice;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.NotFound;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is said, for programs. Whoever asks again and again for what came after the last number misses nothing and sees nothing twice. */
@RestController
@RequestMapping("/api/v1")
class MessageApi {

    private final Messages messages;
    private final Conversations conversations;
    private final MessageStore store;
    private final Talks talks;
    private final Members members;
    private final PublicUrl url;

    MessageApi(
            Messages messages,
            Conversations conversations,
            MessageStore store,
            Talks talks,
            Members members,
            PublicUrl url) {
        this.messages = messages;
        this.conversations = conversations;
        this.store = store;
        this.talks = talks;
        this.members = members;
        this.url = url;
    }

    /** Words to send, 1 to 5,000 code points. */
    record WordsRequest(
            @NotBlank(message = "api.field.missing") String text) {}

    /** From whom a message is taken. */
    enum Whom {
        ME,
        ALL
    }

    /** The earliest first. */
    @GetMapping("/conversations/{id}/messages")
    Slice<MessageView> list(
            MemberId me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        if (after != null && after < 0) {
            throw new CannotRead(CannotRead.Reason.AFTER, Map.of("parameter", "after"));
        }
        List<Message> found = talks.following(me, new ConversationId(id), after == null ? 0 : after, limit + 1);
        return Slice.of(found, limit, page -> views(me, page), last -> Long.toString(last.seq()));
    }

    @GetMapping("/conversations/{id}/messages/{seq}")
    MessageView one(MemberId me, @PathVariable long id, @PathVariable long seq) {
        return view(me, new ConversationId(id), seq);
    }

    @PostMapping("/conversations/{id}/messages")
    ResponseEntity<MessageView> write(MemberId me, @PathVariable long id, @Valid @RequestBody WordsRequest request) {
        ConversationId conversation = new ConversationId(id);
        return made(me, conversation, messages.write(me, conversation, request.text(), null));
    }

    @PostMapping("/members/{handle}/messages")
    ResponseEntity<MessageView> writeTo(
            MemberId me, @PathVariable String handle, @Valid @RequestBody WordsRequest request) {
        ConversationId conversation = conversations.open(me, members.require(me, handle));
        return made(me, conversation, messages.write(me, conversation, request.text(), null));
    }

    /** Within a quarter of an hour. */
    @PutMapping("/conversations/{id}/messages/{seq}")
    MessageView edit(
            MemberId me, @PathVariable long id, @PathVariable long seq, @Valid @RequestBody WordsRequest request) {
        messages.edit(me, new ConversationId(id), seq, request.text());
        return view(me, new ConversationId(id), seq);
    }

    /** For oneself at any time, for all within a quarter of an hour. */
    @DeleteMapping("/conversations/{id}/messages/{seq}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            MemberId me,
            @PathVariable long id,
            @PathVariable long seq,
            @RequestParam(name = "for", defaultValue = "me") Whom whom) {
        if (whom == Whom.ALL) {
            messages.takeBack(me, new ConversationId(id), seq);
        } else {
            messages.hide(me, new ConversationId(id), seq);
        }
    }

    /** The latest first. */
    @GetMapping("/messages")
    Slice<MessageView> search(
            MemberId me,
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        Place from = Place.read(after);
        if (after != null && from.equals(Place.LATEST)) {
            throw new CannotRead(CannotRead.Reason.AFTER, Map.of("parameter", "after"));
        }
        return Slice.of(
                messages.search(me, q, from, limit + 1),
                limit,
                page -> views(me, page),
                last -> Place.of(last).toString());
    }

    private ResponseEntity<MessageView> made(MemberId me, ConversationId id, long seq) {
        return ResponseEntity.created(URI.create(url.of("/api/v1/conversations/" + id + "/messages/" + seq)))
                .body(view(me, id, seq));
    }

    private MessageView view(MemberId me, ConversationId id, long seq) {
        return MessageView.of(talks.one(me, store.find(me, id, seq).orElseThrow(NotFound::new)), url);
    }

    private List<MessageView> views(MemberId me, List<Message> found) {
        return talks.several(me, found).stream()
                .map(said -> MessageView.of(said, url))
                .toList();
    }
}
