package kith.member;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kith.api.CannotRead;
import kith.member.DirectoryStore.Place;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Members, for programs. */
@RestController
@RequestMapping("/api/v1")
class MemberApi {

    private final Members members;
    private final Directory directory;
    private final PublicUrl url;

    MemberApi(Members members, Directory directory, PublicUrl url) {
        this.members = members;
        this.directory = directory;
        this.url = url;
    }

    /**
     * Oneself.
     *
     * @param door who may write one an invitation
     * @param openingQuestion what one asks everybody who writes, absent where that is nothing
     * @param zone in which one's times are shown, such as {@code Europe/Berlin}
     */
    record MyView(ProfileView profile, Door door, @Nullable String openingQuestion, ZoneId zone) {}

    /**
     * Members found.
     *
     * @param next what to give as {@code after} for what follows, absent at the end
     * @param almost whether nothing matched as it was written, and these come close
     */
    record Found(List<MemberView> items, @Nullable String next, boolean almost) {}

    @GetMapping("/me")
    MyView me(MemberId me) {
        return new MyView(
                ProfileView.of(members.portrait(me, me), url),
                members.door(me),
                members.openingQuestion(me),
                members.zone(me));
    }

    @GetMapping("/members")
    Found search(
            MemberId me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        if (after != null && Place.parse(after).equals(Place.START)) {
            throw new CannotRead(CannotRead.Reason.AFTER, Map.of("parameter", "after"));
        }
        Directory.Found found = directory.search(me, q, after);
        return new Found(
                found.members().stream().map(card -> MemberView.of(card, url)).toList(), found.next(), found.almost());
    }

    @GetMapping("/members/{handle}")
    ProfileView member(MemberId me, @PathVariable String handle) {
        return ProfileView.of(members.portrait(me, members.require(me, handle)), url);
    }
}
