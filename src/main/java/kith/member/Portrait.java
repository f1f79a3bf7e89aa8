package kith.member;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as one other person may see them: what is not shown to that person is empty here, as if it had never been written.
 *
 * @param firstName what one would call them in a sentence
 * @param otherNames the pieces of the name one may greet them by: given, family and nicknames
 * @param photo address of the large square photo, or null
 * @param degree how near to the viewer, as in {@link MemberCard}; null for strangers too
 */
public record Portrait(
        MemberId id,
        String handle,
        String name,
        String firstName,
        String initials,
        List<String> otherNames,
        String headline,
        String place,
        String about,
        String askMeAbout,
        String lookingFor,
        List<Station> positions,
        List<Station> education,
        List<String> skills,
        List<Link> links,
        @Nullable String photo,
        @Nullable Integer degree) {}
