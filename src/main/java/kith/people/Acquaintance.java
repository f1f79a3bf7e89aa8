package kith.people;

import java.util.List;
import java.util.Locale;
import kith.graph.Degree;
import kith.member.MemberCard;
import kith.web.Link;
import kith.web.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * How the one who looks is connected with somebody, as far as they may see it.
 *
 * @param other whom it is about
 * @param degree how near; null while nothing is known
 * @param mutual some of those both know, the most telling first
 * @param mutualCount how many there are
 * @param ways the best ways to them, the best first: everybody on each, the one who looks first and {@code other} last; none for those who are connected
 */
record Acquaintance(
        MemberCard other,
        @Nullable Degree degree,
        List<MemberCard> mutual,
        int mutualCount,
        List<List<MemberCard>> ways) {

    /** How many of those both know are not in {@link #mutual}. */
    int unnamed() {
        return mutualCount - mutual.size();
    }

    /** One of the ways in words, such as "Through Ada Brink, then Jonas Oduya". */
    Phrase words(List<MemberCard> way) {
        List<MemberCard> through = way.subList(1, way.size() - 1);
        return new Phrase(
                "people.way.through." + through.size(),
                through.stream()
                        .<Object>map(card -> new Link(card.name(), "/members/" + card.handle()))
                        .toList());
    }

    /** The ways as a picture. */
    WayPicture picture() {
        return WayPicture.of(ways);
    }

    /** What to call it on pages and for programs: {@code self}, {@code first}, …, {@code none}, {@code unknown}. */
    String code() {
        return degree == null ? "unknown" : degree.name().toLowerCase(Locale.ROOT);
    }
}
