package kith.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import kith.api.Cursors;
import kith.api.Nothing;
import kith.api.Slice;
import kith.member.MemberId;
import kith.web.Mark;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's conversations, for programs. Each step answers with the conversation as it stands then. */
@RestController
@RequestMapping("/api/v1/conversations")
class ConversationApi {

    private final Conversations conversations;
    private final OwnConversations own;
    private final InInvitations invitations;
    private final Talks talks;
    private final PublicUrl url;

    ConversationApi(
            Conversations conversations, OwnConversations own, InInvitations invitations, Talks talks, PublicUrl url) {
        this.invitations = invitations;
        this.conversations = conversations;
        this.own = own;
        this.talks = talks;
        this.url = url;
    }

    /** Up to which message one has read. */
    record ReadingRequest(
            @NotNull(message = "api.field.missing") Long seq) {}

    /** Whether it is muted, or heard again; muted where it is absent. */
    record MutingRequest(@Nullable Boolean muted) {}

    /** Away where {@code shelved} is absent; {@code seq} is the last message one has seen there. */
    record ShelvingRequest(
            @NotNull(message = "api.field.missing") Long seq,
            @Nullable Boolean shelved) {}

    /** What one has begun to write, at most 5,000 code points. */
    record DraftRequest(
            @NotNull(message = "api.field.missing") String text) {}

    @GetMapping
    Slice<ConversationView> list(
            MemberId me,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        return Slice.of(
                conversations.page(me, Cursors.mark(after, Mark.LATEST), limit + 1),
                limit,
                page -> talks.rows(me, page).stream()
                        .map(row -> ConversationView.of(row, url))
                        .toList(),
                last -> new Mark(last.lastAt(), last.id().value()).toString());
    }

    /** A hundred at most. */
    @GetMapping("/invitations")
    Slice<InInvitationView> invitations(MemberId me) {
        return new Slice<>(
                invitations.of(me, Slice.MOST).stream()
                        .map(one -> InInvitationView.of(one, url))
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    ConversationView one(MemberId me, @PathVariable long id) {
        return view(me, new ConversationId(id));
    }

    @PostMapping("/{id}/reading")
    ConversationView read(MemberId me, @PathVariable long id, @Valid @RequestBody ReadingRequest request) {
        own.read(me, new ConversationId(id), request.seq());
        return view(me, new ConversationId(id));
    }

    @PostMapping("/{id}/muting")
    ConversationView mute(
            MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable MutingRequest request) {
        own.mute(me, new ConversationId(id), request == null || !Boolean.FALSE.equals(request.muted()));
        return view(me, new ConversationId(id));
    }

    /** Nothing is put away where something came after what one has seen. */
    @PostMapping("/{id}/shelving")
    ConversationView shelve(MemberId me, @PathVariable long id, @Valid @RequestBody ShelvingRequest request) {
        own.shelve(me, new ConversationId(id), !Boolean.FALSE.equals(request.shelved()), request.seq());
        return view(me, new ConversationId(id));
    }

    @PutMapping("/{id}/draft")
    ConversationView keep(MemberId me, @PathVariable long id, @Valid @RequestBody DraftRequest request) {
        OwnWords.mustFit(request.text());
        own.keep(me, new ConversationId(id), request.text(), null);
        return view(me, new ConversationId(id));
    }

    /** Of three; one of two can be muted. */
    @PostMapping("/{id}/leaving")
    ConversationView leave(MemberId me, @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body) {
        own.leave(me, new ConversationId(id));
        return view(me, new ConversationId(id));
    }

    private ConversationView view(MemberId me, ConversationId id) {
        return ConversationView.of(talks.rows(me, List.of(own.require(me, id))).getFirst(), url);
    }
}
