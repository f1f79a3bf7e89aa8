package kith.invitation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import kith.api.CannotRead;
import kith.api.Slice;
import kith.invitation.Invitation.State;
import kith.invitation.InvitationView.BoxView;
import kith.invitation.Invitations.Insistence;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.NotFound;
import kith.web.PublicUrl;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invitations, for programs: sent, listed, and one by itself. */
@RestController
@RequestMapping("/api/v1")
class InvitationApi {

    private final Invitations invitations;
    private final InvitationCards cards;
    private final Allowances allowances;
    private final Members members;
    private final Words words;
    private final PublicUrl url;

    InvitationApi(
            Invitations invitations,
            InvitationCards cards,
            Allowances allowances,
            Members members,
            Words words,
            PublicUrl url) {
        this.invitations = invitations;
        this.cards = cards;
        this.allowances = allowances;
        this.members = members;
        this.words = words;
        this.url = url;
    }

    /**
     * An invitation to send.
     *
     * @param recipient their handle
     * @param why why it makes sense to connect, 20 to 2,000 code points
     * @param answer to their opening question
     * @param asItIs sends a reason that was found thin
     * @param contest sends, folded, a reason that was found canned, once for each recipient
     */
    record SendRequest(
            @NotBlank(message = "api.field.missing") String recipient,
            @NotNull(message = "api.field.missing") @Valid HowRequest how,
            @NotBlank(message = "api.field.missing") String why,
            @Nullable String answer,
            @Nullable Boolean asItIs,
            @Nullable Boolean contest) {

        Invitations.Letter letter() {
            return new Invitations.Letter(how.claim(), why, answer == null ? "" : answer, insistence());
        }

        private Insistence insistence() {
            if (Boolean.TRUE.equals(contest)) {
                return Insistence.CONTESTED;
            }
            return Boolean.TRUE.equals(asItIs) ? Insistence.AS_IT_IS : Insistence.NONE;
        }
    }

    @PostMapping("/invitations")
    ResponseEntity<InvitationView> send(MemberId me, @Valid @RequestBody SendRequest request) {
        Pair pair = new Pair(me, members.require(me, request.recipient()));
        InvitationView sent = view(me, invitations.send(pair, request.letter()));
        return ResponseEntity.created(URI.create(url.of("/api/v1/invitations/" + sent.id())))
                .body(sent);
    }

    @GetMapping("/invitations")
    Slice<InvitationView> list(
            MemberId me,
            @RequestParam(defaultValue = "received") BoxView box,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        if (after != null && after < 1) {
            throw new CannotRead(CannotRead.Reason.AFTER, Map.of("parameter", "after"));
        }
        InvitationCards.Listing found = cards.all(me, box == BoxView.RECEIVED, state, after, limit);
        return new Slice<>(
                found.cards().stream()
                        .map(card -> InvitationView.of(card, words, url))
                        .toList(),
                found.next());
    }

    @GetMapping("/invitations/{id}")
    InvitationView one(MemberId me, @PathVariable long id) {
        return view(me, new InvitationId(id));
    }

    /** How many invitations one may have out, and why. */
    @GetMapping("/allowance")
    Allowance allowance(MemberId me) {
        return allowances.of(me);
    }

    private InvitationView view(MemberId me, InvitationId id) {
        return InvitationView.of(cards.find(me, id).orElseThrow(NotFound::new), words, url);
    }
}
