package kith.link;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kith.api.Cursors;
import kith.api.Slice;
import kith.member.MemberId;
import kith.web.Mark;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's personal links, for programs. */
@RestController
@RequestMapping("/api/v1/links")
class LinkApi {

    private final Links links;
    private final PublicUrl url;
    private final Clock clock;

    LinkApi(Links links, PublicUrl url, Clock clock) {
        this.links = links;
        this.url = url;
        this.clock = clock;
    }

    /**
     * A link to be made.
     *
     * @param cap how many invitations may be sent with it, 1 to 1,000; 25 where it is absent
     * @param until the last day on which it works, in one's own zone; 90 days from now where it is absent
     */
    record MakeRequest(
            @NotBlank(message = "api.field.missing") String label,
            @Nullable Integer cap,
            @Nullable LocalDate until) {}

    /**
     * A link.
     *
     * @param address to give away
     * @param used how many invitations were sent with it
     */
    record LinkView(
            long id,
            String address,
            String label,
            PersonalLink.State state,
            int cap,
            int used,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    /** Those that work, which are few; or a slice of those that do not any more. */
    @GetMapping
    Slice<LinkView> list(
            MemberId me,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        Mark from = Cursors.mark(after, Mark.LATEST);
        if (!past) {
            return new Slice<>(views(links.live(me)), null);
        }
        return Slice.of(
                links.past(me, from.equals(Mark.LATEST) ? null : from.toString(), limit + 1),
                limit,
                this::views,
                last -> new Mark(last.madeAt(), last.id().value()).toString());
    }

    @PostMapping
    ResponseEntity<LinkView> make(MemberId me, @Valid @RequestBody MakeRequest request) {
        LinkView made = view(links.make(
                me,
                request.label(),
                request.cap() == null ? Links.USUAL_CAP : request.cap(),
                request.until() == null ? links.today(me).plusDays(Links.USUAL_DAYS) : request.until()));
        return ResponseEntity.created(URI.create(url.of("/api/v1/links/" + made.id())))
                .body(made);
    }

    @GetMapping("/{id}")
    LinkView one(MemberId me, @PathVariable long id) {
        return view(links.require(me, new LinkId(id)));
    }

    /** Stops it for good; it stays in the list of the past ones. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(MemberId me, @PathVariable long id) {
        links.revoke(me, new LinkId(id));
    }

    private List<LinkView> views(List<PersonalLink> found) {
        return found.stream().map(this::view).toList();
    }

    private LinkView view(PersonalLink link) {
        return new LinkView(
                link.id().value(),
                url.of(link.path()),
                link.label(),
                link.state(clock.instant()),
                link.cap(),
                link.used(),
                link.madeAt(),
                link.expiresAt(),
                link.revokedAt());
    }
}
