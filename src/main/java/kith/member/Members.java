package kith.member;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.file.PictureSize;
import kith.member.MemberStore.Settings;
import kith.web.NotFound;
import kith.web.Once;
import kith.web.PlainText;
import kith.web.You;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members: how one becomes one, who may see whom, and what each has set for themselves. */
@Component
public class Members {

    private static final int LONGEST_HANDLE = 40;
    private static final Set<String> RESERVED =
            Set.of("me", "you", "new", "admin", "search", "kith", "member", "former", "tags");

    private final MemberStore store;
    private final Blocks blocks;
    private final Profiles profiles;
    private final Clock clock;

    Members(MemberStore store, Blocks blocks, Profiles profiles, Clock clock) {
        this.store = store;
        this.blocks = blocks;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Makes a member of this name under a handle derived from it. */
    @Transactional
    public MemberId join(String name) {
        return join(Folding.ascii(name), name, clock.instant());
    }

    /** Makes a member under this handle, or where it is taken the same with {@code -2}, {@code -3}, … */
    @Transactional
    public MemberId join(String handle, String name, Instant joined) {
        String clean = PlainText.line(name);
        String wanted = handle(handle);
        MemberId member = store.insert(wanted, clean, Folding.words(clean), joined);
        String taken = wanted;
        while (!store.claim(taken, member)) {
            taken = wanted + "-" + (store.highestSuffix(wanted) + 1);
        }
        if (!taken.equals(wanted)) {
            store.setHandle(member, taken);
        }
        return member;
    }

    /** The member with this handle, if the viewer may see them; else not found, whatever the cause. */
    public MemberId require(MemberId viewer, String handle) {
        return blocks.meet(viewer, PlainText.line(handle)).orElseThrow(NotFound::new);
    }

    /** Everything of a member that the viewer may see, or not found where they may not see the member at all. */
    public Portrait portrait(MemberId viewer, MemberId about) {
        return profiles.portrait(viewer, about).orElseThrow(NotFound::new);
    }

    /** One's own page as one's connections, other members, or everybody see it. */
    public Portrait preview(MemberId me, Audience by) {
        return profiles.preview(me, by);
    }

    /** What a member shows to everybody, strangers included; empty where that is nothing. */
    public Optional<Portrait> publicPortrait(String handle) {
        return store.open(handle).map(profiles::publicPortrait);
    }

    /** Who may write them an invitation. */
    public Door door(MemberId member) {
        return settings(member).door();
    }

    /** Likewise, and what they ask everybody who writes to them. */
    public Reception reception(MemberId member) {
        return store.reception(member).orElseThrow(NotFound::new);
    }

    /** How a member receives those who write to them; the question is empty where they ask none. */
    public record Reception(Door door, String question) {}

    /** Who may write each of them an invitation; absent where there is no such member. */
    public Map<MemberId, Door> doors(Collection<MemberId> members) {
        return store.doors(members);
    }

    /** What they ask everybody who writes to them, or null. */
    public @Nullable String openingQuestion(MemberId member) {
        String question = settings(member).openingQuestion();
        return question.isEmpty() ? null : question;
    }

    public void setDoor(MemberId me, Door door, @Nullable String openingQuestion) {
        store.setDoor(me, door, PlainText.line(openingQuestion));
    }

    /** Whether they have been through the first questions, answered or not. */
    public boolean settled(MemberId member) {
        return settings(member).settled();
    }

    public void settle(MemberId me) {
        store.settle(me, clock.instant());
    }

    /** The zone their times are shown in. */
    public ZoneId zone(MemberId member) {
        ZoneId zone = settings(member).zone();
        return zone == null ? clock.getZone() : zone;
    }

    /** Likewise of many at once; absent where there is no such member. */
    public Map<MemberId, ZoneId> zones(Collection<MemberId> members) {
        return store.zones(members, clock.getZone());
    }

    /** The zones one chooses from, by their names. */
    public List<String> zones() {
        return Zones.ALL;
    }

    /** The numbers of those whom nobody sees: suspended or gone. */
    public Set<Long> unseen() {
        return store.unseen();
    }

    /** Whether nobody has ever joined. */
    public boolean isEmpty() {
        return store.isEmpty();
    }

    /** What every page shows a member of themselves, and whether something waits for them; empty for one who is suspended or gone. */
    public Optional<You> you(MemberId me) {
        return find(me).filter(Settings::live)
                .map(row -> new You(
                        row.handle(),
                        row.name(),
                        Names.initials(row.name()),
                        row.photo() == null ? null : PictureSize.SMALL.address(row.photo()),
                        row.zone() == null ? clock.getZone() : row.zone(),
                        row.news(),
                        row.messages()));
    }

    private Settings settings(MemberId member) {
        return find(member).orElseThrow(NotFound::new);
    }

    private Optional<Settings> find(MemberId member) {
        return Once.of(new Own(member), () -> store.settings(member));
    }

    private record Own(MemberId member) {}

    private static String handle(String wanted) {
        String ascii = Folding.ascii(wanted);
        String fitting = ascii.length() <= LONGEST_HANDLE ? ascii : ascii.substring(0, LONGEST_HANDLE);
        String trimmed = fitting.replaceAll("-+$", "");
        if (trimmed.isEmpty()) {
            return "member-1";
        }
        return RESERVED.contains(trimmed) ? trimmed + "-1" : trimmed;
    }
}
