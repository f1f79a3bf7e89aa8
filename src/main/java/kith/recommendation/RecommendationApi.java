package kith.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import kith.api.Cursors;
import kith.api.Slice;
import kith.member.MemberId;
import kith.member.Members;
import kith.recommendation.RecommendationListStore.Box;
import kith.recommendation.RecommendationView.ShownRecommendationView;
import kith.web.Mark;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading, writing and asking for recommendations, for programs. */
@RestController
@RequestMapping("/api/v1")
class RecommendationApi {

    private final Recommendations recommendations;
    private final RecommendationCards cards;
    private final RecommendationShelf shelf;
    private final Members members;
    private final PublicUrl url;

    RecommendationApi(
            Recommendations recommendations,
            RecommendationCards cards,
            RecommendationShelf shelf,
            Members members,
            PublicUrl url) {
        this.recommendations = recommendations;
        this.cards = cards;
        this.shelf = shelf;
        this.members = members;
        this.url = url;
    }

    /**
     * A recommendation to be written.
     *
     * @param subject the handle of whom it is of
     * @param relation how the author knows them
     * @param own the relation in one's own words, where it is {@code other}
     * @param from the first year of it
     * @param to the last; absent where it goes on
     * @param words 50 to 2,000 code points
     * @param asItIs sends words that were found thin
     */
    record RecommendRequest(
            @NotBlank(message = "api.field.missing") String subject,
            @NotNull(message = "api.field.missing") Relation relation,
            @Nullable String own,
            @NotNull(message = "api.field.missing") Integer from,
            @Nullable Integer to,
            @NotBlank(message = "api.field.missing") String words,
            @Nullable Boolean asItIs) {

        Testimony testimony() {
            return new Testimony(relation, own == null ? "" : own, from, to, words);
        }
    }

    /**
     * An ask for one.
     *
     * @param author the handle of who should write it
     * @param note what about, 20 to 500 code points
     */
    record RecommendationAskRequest(
            @NotBlank(message = "api.field.missing") String author,
            @NotBlank(message = "api.field.missing") String note) {}

    @GetMapping("/recommendations")
    Slice<RecommendationView> list(
            MemberId me,
            @RequestParam(defaultValue = "answer") Box box,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        RecommendationCards.Listing found = cards.list(me, box, Cursors.mark(after, Mark.LATEST), limit);
        return new Slice<>(
                found.cards().stream()
                        .map(card -> RecommendationView.of(card, url))
                        .toList(),
                found.next());
    }

    @GetMapping("/recommendations/{id}")
    RecommendationView one(MemberId me, @PathVariable long id) {
        return view(me, new RecommendationId(id));
    }

    @PostMapping("/recommendations")
    ResponseEntity<RecommendationView> write(MemberId me, @Valid @RequestBody RecommendRequest request) {
        MemberId subject = members.require(me, request.subject());
        return created(
                me, recommendations.write(me, subject, request.testimony(), Boolean.TRUE.equals(request.asItIs())));
    }

    @PostMapping("/recommendations/asks")
    ResponseEntity<RecommendationView> ask(MemberId me, @Valid @RequestBody RecommendationAskRequest request) {
        return created(me, recommendations.ask(me, members.require(me, request.author()), request.note()));
    }

    /** Those that a member shows, as far as one may see who wrote them. */
    @GetMapping("/members/{handle}/recommendations")
    Slice<ShownRecommendationView> shown(
            MemberId me,
            @PathVariable String handle,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        MemberId subject = members.require(me, handle);
        RecommendationShelf.Row row = shelf.of(me, subject, Cursors.mark(after, Mark.LATEST), limit);
        return new Slice<>(
                row.entries().stream()
                        .map(entry -> ShownRecommendationView.of(entry, url))
                        .toList(),
                row.next());
    }

    private ResponseEntity<RecommendationView> created(MemberId me, RecommendationId id) {
        return ResponseEntity.created(URI.create(url.of("/api/v1/recommendations/" + id)))
                .body(view(me, id));
    }

    private RecommendationView view(MemberId me, RecommendationId id) {
        return RecommendationView.of(cards.require(me, id), url);
    }
}
