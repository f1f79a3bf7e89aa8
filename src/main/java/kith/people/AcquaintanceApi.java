package kith.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import kith.api.Slice;
import kith.member.MemberCard;
import kith.member.MemberId;
import kith.member.MemberView;
import kith.member.Members;
import kith.web.PublicUrl;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How one is connected with somebody, for programs. */
@RestController
@RequestMapping("/api/v1/members/{handle}")
class AcquaintanceApi {

    private static final int NAMED = 3;

    private final Acquaintances acquaintances;
    private final Members members;
    private final PublicUrl url;

    AcquaintanceApi(Acquaintances acquaintances, Members members, PublicUrl url) {
        this.acquaintances = acquaintances;
        this.members = members;
        this.url = url;
    }

    /**
     * How one is connected with a member.
     *
     * @param degree {@code self}, {@code first}, {@code second}, {@code third}, {@code further}, {@code none}, or {@code unknown} while Kith is starting
     * @param mutual those both know
     * @param paths the best ways to them over up to three people, the best first, at most five; empty for those who are connected
     */
    record AcquaintanceView(String degree, MutualView mutual, List<PathView> paths) {}

    /**
     * Those both know.
     *
     * @param some the first few of them; all are at {@code /members/{handle}/mutual}
     */
    record MutualView(int count, List<MemberView> some) {}

    /**
     * One way.
     *
     * @param through those who would introduce one to the next, in order
     */
    record PathView(List<MemberView> through) {}

    @GetMapping("/connection")
    AcquaintanceView connection(MemberId me, @PathVariable String handle) {
        Acquaintance known = acquaintances.of(me, members.require(me, handle), NAMED);
        return new AcquaintanceView(
                known.code(),
                new MutualView(known.mutualCount(), views(known.mutual())),
                known.ways().stream().map(way -> new PathView(views(way))).toList());
    }

    /** All whom both know, the most telling first. A slice may be shorter than asked where somebody is hidden. */
    @GetMapping("/mutual")
    Slice<MemberView> mutual(
            MemberId me,
            @PathVariable String handle,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        Acquaintances.Both both = acquaintances.mutual(me, members.require(me, handle), after, limit);
        return new Slice<>(views(both.rows()), both.count() > after + limit ? String.valueOf(after + limit) : null);
    }

    private List<MemberView> views(List<MemberCard> cards) {
        return cards.stream().map(card -> MemberView.of(card, url)).toList();
    }
}
