package kith.invitation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kith.api.Slice;
import kith.member.MemberId;
import kith.member.Members;
import kith.reason.Assessment;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a program needs before it sends an invitation: the ways in which its member may have found somebody, and what a reason is worth. */
@RestController
@RequestMapping("/api/v1")
class ReasonApi {

    private final Composers composers;
    private final Coach coach;
    private final Hows hows;
    private final Members members;
    private final Words words;
    private final Clock clock;

    ReasonApi(Composers composers, Coach coach, Hows hows, Members members, Words words, Clock clock) {
        this.composers = composers;
        this.coach = coach;
        this.hows = hows;
        this.members = members;
        this.words = words;
        this.clock = clock;
    }

    /** A reason to be read as its recipient, a handle, would read it. It is kept nowhere. */
    record AssessmentRequest(
            @NotBlank(message = "api.field.missing") String recipient,
            @Valid @Nullable HowRequest how,
            @NotBlank(message = "api.field.missing") String why) {}

    /**
     * One way in which one may have found somebody.
     *
     * @param kind for {@code how.kind}
     * @param of for {@code how.of}, empty where there is but one of the kind
     * @param strength what it would count as
     * @param label in the sender's voice
     * @param hint what Kith found, absent where that is nothing
     * @param blanks for {@code how.blanks}
     */
    record OfferView(
            String kind,
            String of,
            Strength strength,
            String label,
            @Nullable String hint,
            List<BlankView> blanks) {}

    /** Something to fill in, with how many characters it takes. */
    record BlankView(String name, String label, int limit) {}

    @PostMapping("/reasons/assessment")
    Assessment assess(MemberId me, @Valid @RequestBody AssessmentRequest request) {
        Pair pair = new Pair(me, members.require(me, request.recipient()));
        Claim claim = request.how() == null ? null : request.how().claim();
        return coach.read(
                pair, claim != null && hows.knows(claim) ? claim : null, OwnWords.why(request.why()), clock.instant());
    }

    /** Refused as the composer would be: where the door is closed, before anything is written. */
    @GetMapping("/members/{handle}/hows")
    Slice<OfferView> hows(MemberId me, @PathVariable String handle) {
        Composer composer = composers.open(new Pair(me, members.require(me, handle)), Optional.empty(), "");
        return new Slice<>(composer.offers().stream().map(this::view).toList(), null);
    }

    private OfferView view(Offer offer) {
        return new OfferView(
                offer.claim().kind(),
                offer.claim().of(),
                offer.strength(),
                words.text(offer.label()),
                offer.hint() == null ? null : words.text(offer.hint()),
                offer.blanks().stream()
                        .map(blank -> new BlankView(blank.name(), words.text(blank.label()), blank.limit()))
                        .toList());
    }
}
