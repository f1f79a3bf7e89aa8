package kith.introduction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.List;
import kith.api.Cursors;
import kith.api.Slice;
import kith.member.MemberCard;
import kith.member.MemberId;
import kith.member.MemberView;
import kith.member.Members;
import kith.web.Mark;
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

/** Introductions, for programs: who could introduce one, what is asked for and offered, and the lists. */
@RestController
@RequestMapping("/api/v1")
class IntroductionApi {

    private final Introductions introductions;
    private final Introducers introducers;
    private final IntroductionCards cards;
    private final Members members;
    private final Words words;
    private final PublicUrl url;

    IntroductionApi(
            Introductions introductions,
            Introducers introducers,
            IntroductionCards cards,
            Members members,
            Words words,
            PublicUrl url) {
        this.introductions = introductions;
        this.introducers = introducers;
        this.cards = cards;
        this.members = members;
        this.words = words;
        this.url = url;
    }

    /**
     * Who could introduce one to somebody.
     *
     * @param able those who know both and may be asked, the closest first
     * @param ways where nobody knows both: those who would introduce one to the next, in order
     */
    record IntroducersView(List<IntroducerView> able, List<List<MemberView>> ways) {}

    /** One of them, and how they know the two. */
    record IntroducerView(MemberView member, List<String> why) {}

    /**
     * A request for an introduction.
     *
     * @param target handle of whom one would like to know
     * @param introducer handle of the go-between
     * @param note to the go-between, 20 to 1,000 code points
     * @param why to the other, 20 to 2,000 code points
     * @param asItIs sends what was found thin
     */
    record AskRequest(
            @NotBlank(message = "api.field.missing") String target,
            @NotBlank(message = "api.field.missing") String introducer,
            @NotBlank(message = "api.field.missing") String note,
            @NotBlank(message = "api.field.missing") String why,
            @Nullable Boolean asItIs) {}

    /**
     * An introduction of two of one's connections to each other.
     *
     * @param one handle of one of the two
     * @param other handle of the other
     * @param why the two should know each other, 20 to 2,000 code points
     * @param asItIs sends what was found thin
     */
    record OfferRequest(
            @NotBlank(message = "api.field.missing") String one,
            @NotBlank(message = "api.field.missing") String other,
            @NotBlank(message = "api.field.missing") String why,
            @Nullable Boolean asItIs) {}

    @GetMapping("/members/{handle}/introducers")
    IntroducersView introducers(MemberId me, @PathVariable String handle) {
        Introducers.Found found = introducers.of(me, members.require(me, handle));
        return new IntroducersView(
                found.able().stream()
                        .map(one -> new IntroducerView(
                                MemberView.of(one.card(), url),
                                one.why().stream().map(words::text).toList()))
                        .toList(),
                found.ways().stream().map(this::views).toList());
    }

    @PostMapping("/introductions")
    ResponseEntity<IntroductionView> ask(MemberId me, @Valid @RequestBody AskRequest request) {
        Trio trio = new Trio(members.require(me, request.introducer()), me, members.require(me, request.target()));
        return made(
                me,
                introductions.ask(
                        trio,
                        new Introductions.Request(
                                request.note(), request.why(), Boolean.TRUE.equals(request.asItIs()))));
    }

    @PostMapping("/introductions/offers")
    ResponseEntity<IntroductionView> offer(MemberId me, @Valid @RequestBody OfferRequest request) {
        Trio trio = new Trio(me, members.require(me, request.one()), members.require(me, request.other()));
        return made(me, introductions.offer(trio, request.why(), Boolean.TRUE.equals(request.asItIs())));
    }

    @GetMapping("/introductions")
    Slice<IntroductionView> list(
            MemberId me,
            @RequestParam(defaultValue = "received") IntroductionBox box,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        Cursors.mark(after, Mark.LATEST);
        IntroductionCards.Listing found = cards.list(me, box, after, limit);
        return new Slice<>(
                found.cards().stream()
                        .map(card -> IntroductionView.of(card, url))
                        .toList(),
                found.next());
    }

    @GetMapping("/introductions/{id}")
    IntroductionView one(MemberId me, @PathVariable long id) {
        return view(me, new IntroductionId(id));
    }

    private ResponseEntity<IntroductionView> made(MemberId me, IntroductionId id) {
        return ResponseEntity.created(URI.create(url.of("/api/v1/introductions/" + id)))
                .body(view(me, id));
    }

    private IntroductionView view(MemberId me, IntroductionId id) {
        return IntroductionView.of(cards.find(me, id).orElseThrow(NotFound::new), url);
    }

    private List<MemberView> views(List<MemberCard> way) {
        return way.stream().map(card -> MemberView.of(card, url)).toList();
    }
}
