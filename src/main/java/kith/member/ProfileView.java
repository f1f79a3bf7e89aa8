package kith.member;

import java.util.List;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;

/** A member's profile, as a program is shown it: what they do not show to this viewer is absent or empty. */
record ProfileView(
        String handle,
        String name,
        String firstName,
        @Nullable String headline,
        @Nullable String place,
        @Nullable String about,
        @Nullable String askMeAbout,
        @Nullable String lookingFor,
        List<Station> positions,
        List<Station> education,
        List<String> skills,
        List<Link> links,
        @Nullable String photo,
        @Nullable Integer degree,
        String page) {

    static ProfileView of(Portrait portrait, PublicUrl url) {
        return new ProfileView(
                portrait.handle(),
                portrait.name(),
                portrait.firstName(),
                said(portrait.headline()),
                said(portrait.place()),
                said(portrait.about()),
                said(portrait.askMeAbout()),
                said(portrait.lookingFor()),
                portrait.positions(),
                portrait.education(),
                portrait.skills(),
                portrait.links(),
                portrait.photo() == null ? null : url.of(portrait.photo()),
                portrait.degree(),
                url.of("/members/" + portrait.handle()));
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
