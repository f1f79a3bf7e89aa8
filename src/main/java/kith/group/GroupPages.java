package kith.group;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.group.MembershipStore.Membership;
import kith.member.Folding;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Link;
import kith.web.Mark;
import kith.web.NotFound;
import kith.web.Page;
import kith.web.Phrase;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of groups, and one group. */
@Controller
@RequestMapping("/groups")
class GroupPages {

    private static final int PAGE = 20;

    private final GroupStore store;
    private final MembershipStore memberships;
    private final MemberCards cards;
    private final List<GroupPanel> panels;

    GroupPages(GroupStore store, MembershipStore memberships, MemberCards cards, ObjectProvider<GroupPanel> panels) {
        this.store = store;
        this.memberships = memberships;
        this.cards = cards;
        this.panels = panels.orderedStream().toList();
    }

    /**
     * A page of groups.
     *
     * @param all whether of all groups; else of one's own
     * @param query what was searched for, as typed
     * @param next slug of the last group shown where more follow, else null
     */
    record Listing(
            boolean all,
            String query,
            List<GroupRow> groups,
            @Nullable String next) {}

    /**
     * A group as a member sees it.
     *
     * @param since since when they are in it, or null
     * @param founder who founded it, or null where they may not see them
     * @param next what to ask for to see who follows, or null at the end
     * @param viewer who looks
     * @param panels what other modules show on it
     */
    record Sight(
            Group group,
            @Nullable Instant since,
            @Nullable MemberCard founder,
            List<Person> people,
            @Nullable String next,
            MemberId viewer,
            List<GroupPanel> panels) {

        /** What the panels say, in their order. */
        List<Content> more(Page page) {
            return panels.stream()
                    .flatMap(panel -> panel.about(viewer, group.slug(), since != null, page).stream())
                    .toList();
        }

        /** Since when they are in it, in words; empty where they are not. */
        String since(Page page) {
            return since == null ? "" : Since.say(since, page);
        }

        Phrase founded(Page page) {
            String year = String.valueOf(group.founded().atZone(page.zone()).getYear());
            return founder == null
                    ? Phrase.of("group.founded", year)
                    : Phrase.of("group.founded.by", year, new Link(founder.name(), "/members/" + founder.handle()));
        }
    }

    /** Somebody in a group. */
    record Person(MemberCard card, Instant since) {

        String since(Page page) {
            return Since.say(since, page);
        }

        /** Whether one might want to write to them: neither oneself nor connected. */
        boolean isStranger() {
            Integer degree = card.degree();
            return degree == null || degree > 1;
        }
    }

    /** One's own groups; all of them where one asks for them, searches, or is in none. */
    @GetMapping
    ModelAndView list(
            MemberId me,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        String last = PlainText.line(after);
        String words = Folding.words(q);
        if (!q.isBlank() && words.isEmpty()) {
            return listing(new Listing(true, q, List.of(), null));
        }
        boolean mine = words.isEmpty() && !"all".equals(show);
        List<GroupRow> own = mine ? store.of(me, last, PAGE + 1) : List.of();
        if (!own.isEmpty() || "mine".equals(show)) {
            return listing(listing(false, q, own));
        }
        return listing(listing(true, q, store.all(me, words, last, PAGE + 1)));
    }

    private static Listing listing(boolean all, String query, List<GroupRow> found) {
        boolean more = found.size() > PAGE;
        List<GroupRow> shown = more ? found.subList(0, PAGE) : found;
        return new Listing(all, query, shown, more ? shown.getLast().slug() : null);
    }

    private static ModelAndView listing(Listing listing) {
        return new ModelAndView("group/groups", Map.of("listing", listing));
    }

    @GetMapping("/{slug}")
    ModelAndView one(MemberId me, @PathVariable String slug, @RequestParam(required = false) @Nullable String after) {
        Group group = store.find(slug).orElseThrow(NotFound::new);
        List<Membership> found = memberships.page(group.id(), Mark.read(after, Mark.EARLIEST), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Membership> page = more ? found.subList(0, PAGE) : found;
        Membership last = more ? page.getLast() : null;
        Map<MemberId, MemberCard> seen = cards.of(
                me,
                Stream.concat(Stream.of(group.founder()), page.stream().map(Membership::member))
                        .toList());
        Sight sight = new Sight(
                group,
                memberships.since(me, group.id()).orElse(null),
                seen.get(group.founder()),
                people(page, seen),
                last == null ? null : new Mark(last.since(), last.member().value()).toString(),
                me,
                panels);
        return new ModelAndView("group/group", Map.of("sight", sight));
    }

    private static List<Person> people(List<Membership> page, Map<MemberId, MemberCard> seen) {
        List<Person> people = new ArrayList<>();
        for (Membership membership : page) {
            MemberCard card = seen.get(membership.member());
            if (card != null) {
                people.add(new Person(card, membership.since()));
            }
        }
        return people;
    }
}
