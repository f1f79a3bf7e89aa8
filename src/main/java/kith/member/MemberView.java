package kith.member;

import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;

/**
 * A member in a few words, as a program is shown them.
 *
 * @param handle by which they are addressed
 * @param headline absent where they say nothing or do not show it to this viewer
 * @param photo address of their small square photo, absent where there is none to be seen
 * @param degree how near to the viewer: 0 oneself, 1 connected, 2 a connection's connection, 3 a connection of one of those; absent for further or unknown
 * @param page address of their page, for a person to open
 */
public record MemberView(
        String handle,
        String name,
        @Nullable String headline,
        @Nullable String photo,
        @Nullable Integer degree,
        String page) {

    public static MemberView of(MemberCard card, PublicUrl url) {
        return new MemberView(
                card.handle(),
                card.name(),
                card.headline().isEmpty() ? null : card.headline(),
                card.photo() == null ? null : url.of(card.photo()),
                card.degree(),
                url.of("/members/" + card.handle()));
    }
}
