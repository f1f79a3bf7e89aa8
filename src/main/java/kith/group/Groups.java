package kith.group;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.group.CannotMakeGroup.Reason;
import kith.member.Folding;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founding, joining and leaving groups.
 *
 * <p>Whoever is in a group may leave it at any time, its founder too. The last one out closes it: its name is free again, its address is not.
 */
@Component
public class Groups {

    private static final int LONGEST_SLUG = 60;
    private static final Set<String> RESERVED = Set.of("new", "mine", "all", "search", "group");

    private final FoundingStore founding;
    private final MembershipStore memberships;
    private final InCommonStore inCommon;
    private final Limits limits;
    private final Clock clock;

    Groups(FoundingStore founding, MembershipStore memberships, InCommonStore inCommon, Limits limits, Clock clock) {
        this.founding = founding;
        this.memberships = memberships;
        this.inCommon = inCommon;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Founds a group as its founder described it and says its slug. The same once more is not founded twice.
     *
     * @throws CannotMakeGroup if it has no name, too many words, or a name that is taken
     * @throws kith.web.TooMany if they founded too many today
     */
    @Transactional
    String found(MemberId founder, GroupForm form) {
        GroupForm clean = form.checked();
        Limits.Attempt attempt = limits.attempt(Limit.GROUPS_FOUNDED, "member:" + founder);
        Optional<Group> namesake = founding.named(Folding.key(clean.name()));
        if (namesake.filter(known -> isSame(known, founder, clean)).isPresent()) {
            limits.forget(attempt);
            return namesake.get().slug();
        }
        return create(founder, Folding.ascii(clean.name()), clean.name(), clean.about(), clock.instant());
    }

    /**
     * Makes a group with its founder in it, under this slug or where it is taken the same with {@code -2}, {@code -3}, …; says which.
     *
     * @throws CannotMakeGroup if it has no name, too many words, or a name that is taken
     */
    @Transactional
    public String create(MemberId founder, String slug, String name, String about, Instant at) {
        GroupForm clean = new GroupForm(name, about).checked();
        String wanted = slug(slug);
        GroupId group = founding.insert(
                new Group.Fresh(wanted, clean.name(), clean.about(), founder, at), Folding.words(clean.name()));
        if (!founding.claimName(Folding.key(clean.name()), group)) {
            throw new CannotMakeGroup(Reason.NAME_TAKEN);
        }
        String taken = wanted;
        while (!founding.claimSlug(taken, group)) {
            taken = wanted + "-" + (founding.highestSuffix(wanted) + 1);
        }
        if (!taken.equals(wanted)) {
            founding.setSlug(group, taken);
        }
        memberships.insert(group, founder, at);
        return taken;
    }

    /** Joins a group; who is in it already stays as they are. A group that is closed, or was never there, is not found. */
    @Transactional
    public void join(MemberId member, String slug, Instant since) {
        GroupId group = require(slug);
        if (memberships.hold(group).isEmpty()) {
            throw new NotFound();
        }
        if (memberships.insert(group, member, since)) {
            memberships.countOneMore(group);
        }
    }

    /** Leaves a group, if they are in it. True where that closed it. */
    @Transactional
    boolean leave(MemberId member, String slug) {
        GroupId group = require(slug);
        String name = memberships.hold(group).orElseThrow(NotFound::new);
        if (!memberships.delete(group, member) || memberships.countOneLess(group, clock.instant()) > 0) {
            return false;
        }
        founding.freeName(Folding.key(name), group);
        return true;
    }

    /** The groups that most of {@code members} are in, at most {@code limit}, as {@code viewer} may see them. */
    public List<GroupAmong> among(MemberId viewer, Collection<MemberId> members, int limit) {
        return inCommon.among(viewer, members, limit);
    }

    /** The first of the groups the member is in, by name. */
    public List<GroupAmong> mine(MemberId member, int limit) {
        return inCommon.mine(member, limit);
    }

    /** Those of {@code others} who are in the group at this address too; nobody where the viewer is not in it. */
    public Set<MemberId> within(MemberId viewer, String slug, Collection<MemberId> others) {
        return inCommon.within(viewer, slug, others);
    }

    /** Whether the member is in the group at this address. */
    public boolean isIn(MemberId member, String slug) {
        return founding.id(slug)
                .flatMap(group -> memberships.since(member, group))
                .isPresent();
    }

    /** What the group at this address is called; empty where there never was one. */
    public Optional<String> name(String slug) {
        return founding.name(slug);
    }

    private GroupId require(String slug) {
        return founding.id(slug).orElseThrow(NotFound::new);
    }

    private static boolean isSame(Group known, MemberId founder, GroupForm form) {
        return known.founder().equals(founder)
                && known.name().equals(form.name())
                && known.about().equals(form.about());
    }

    private static String slug(String wanted) {
        String ascii = Folding.ascii(wanted);
        String fitting = ascii.length() <= LONGEST_SLUG ? ascii : ascii.substring(0, LONGEST_SLUG);
        String trimmed = fitting.replaceAll("-+$", "");
        if (trimmed.isEmpty()) {
            return "group-1";
        }
        return RESERVED.contains(trimmed) ? trimmed + "-1" : trimmed;
    }
}
