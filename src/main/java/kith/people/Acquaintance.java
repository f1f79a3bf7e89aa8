package kith.people;

import java.util.List;
import java.util.Locale;
import kith.graph.Degree;
import kith.member.MemberCard;
import kith.people.WayPicture.Face;
import kith.web.Link;
import kith.web.Phrase;
import kith.web.You;
import org.jspecify.annotations.Nullable;

/**
 * How the one who looks is connected with somebody, as far as they may see it.
 *
 * @param other whom it is about
 * @param degree how near; null while nothing is known
 * @param mutual some of those both know, the most telling first
 * @param mutualCount how many there are
 * @param ways the best ways to them, the best first: those who would introduce one to the next, in order; none for those who are connected
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
        return new Phrase(
                "people.way.through." + way.size(),
                way.stream()
                        .<Object>map(card -> new Link(card.name(), "/members/" + card.handle()))
                        .toList());
    }

    /** The ways as a picture that begins with the one who looks. */
    WayPicture picture(You you, String label) {
        Face first = new Face(you.handle(), you.name(), label, you.initials(), you.photo());
        List<List<Face>> between =
                ways.stream().map(way -> way.stream().map(Face::of).toList()).toList();
        return WayPicture.of(first, between, Face.of(other));
    }

    /** What to call it on pages and for programs: {@code self}, {@code first}, …, {@code none}, {@code unknown}. */
    String code() {
        return degree == null ? "unknown" : degree.name().toLowerCase(Locale.ROOT);
    }
}
