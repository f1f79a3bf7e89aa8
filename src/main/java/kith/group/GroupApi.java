package kith.group;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.api.Cursors;
import kith.api.Nothing;
import kith.api.Slice;
import kith.group.MembershipStore.Membership;
import kith.member.Folding;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.MemberView;
import kith.web.Mark;
import kith.web.NotFound;
import kith.web.PlainText;
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

/** Groups, for programs. */
@RestController
@RequestMapping("/api/v1/groups")
class GroupApi {

    private final Groups groups;
    private final GroupStore store;
    private final MembershipStore memberships;
    private final MemberCards cards;
    private final PublicUrl url;
    private final Clock clock;

    GroupApi(
            Groups groups,
            GroupStore store,
            MembershipStore memberships,
            MemberCards cards,
            PublicUrl url,
            Clock clock) {
        this.groups = groups;
        this.store = store;
        this.memberships = memberships;
        this.cards = cards;
        this.url = url;
        this.clock = clock;
    }

    /** A group to be founded. */
    record FoundRequest(
            @NotBlank(message = "api.field.missing") String name,
            @Nullable String about) {

        GroupForm form() {
            return new GroupForm(name, about == null ? "" : about);
        }
    }

    /**
     * A group.
     *
     * @param about what it is for; in a list, how that begins
     * @param members how many are in it
     * @param since since when the reader is in it, absent where they are not
     */
    record GroupView(
            String slug,
            String name,
            String about,
            int members,
            @Nullable Instant since,
            String page) {}

    /** Somebody in a group. */
    record MembershipView(MemberView member, Instant since) {}

    @GetMapping
    Slice<GroupView> list(
            MemberId me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        String last = PlainText.line(after);
        if (!q.isBlank() && Folding.words(q).isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        List<GroupRow> found = mine ? store.of(me, last, limit + 1) : store.all(me, Folding.words(q), last, limit + 1);
        return Slice.of(found, limit, page -> page.stream().map(this::view).toList(), GroupRow::slug);
    }

    @PostMapping
    ResponseEntity<GroupView> found(MemberId me, @Valid @RequestBody FoundRequest request) {
        GroupView founded = view(me, groups.found(me, request.form()));
        return ResponseEntity.created(URI.create(url.of("/api/v1/groups/" + founded.slug())))
                .body(founded);
    }

    @GetMapping("/{slug}")
    GroupView one(MemberId me, @PathVariable String slug) {
        return view(me, slug);
    }

    @GetMapping("/{slug}/members")
    Slice<MembershipView> members(
            MemberId me,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        Group group = store.find(slug).orElseThrow(NotFound::new);
        return Slice.of(
                memberships.page(group.id(), Cursors.mark(after, Mark.EARLIEST), limit + 1),
                limit,
                page -> views(me, page),
                last -> new Mark(last.since(), last.member().value()).toString());
    }

    /** Joins; who is in it already stays as they are. */
    @PostMapping("/{slug}/membership")
    GroupView join(MemberId me, @PathVariable String slug, @RequestBody(required = false) @Nullable Nothing body) {
        groups.join(me, slug, clock.instant());
        return view(me, slug);
    }

    /** Leaves; the last one out closes it. */
    @DeleteMapping("/{slug}/membership")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(MemberId me, @PathVariable String slug) {
        groups.leave(me, slug);
    }

    private GroupView view(MemberId me, String slug) {
        Group group = store.find(slug).orElseThrow(NotFound::new);
        return new GroupView(
                group.slug(),
                group.name(),
                group.about(),
                group.members(),
                memberships.since(me, group.id()).orElse(null),
                url.of("/groups/" + group.slug()));
    }

    private GroupView view(GroupRow row) {
        return new GroupView(
                row.slug(), row.name(), row.gist(), row.members(), row.since(), url.of("/groups/" + row.slug()));
    }

    private List<MembershipView> views(MemberId me, List<Membership> page) {
        Map<MemberId, MemberCard> seen =
                cards.of(me, page.stream().map(Membership::member).toList());
        List<MembershipView> views = new ArrayList<>();
        for (Membership membership : page) {
            MemberCard card = seen.get(membership.member());
            if (card != null) {
                views.add(new MembershipView(MemberView.of(card, url), membership.since()));
            }
        }
        return views;
    }
}
