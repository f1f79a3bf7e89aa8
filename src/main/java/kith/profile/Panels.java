package kith.profile;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.member.MemberPanel.Place;
import kith.web.Page;
import org.jspecify.annotations.Nullable;

/** What other modules show on one member's page, in the order of their beans; nothing to a stranger, and nothing in a preview. */
record Panels(List<MemberPanel> panels, @Nullable MemberId viewer, MemberId about) {

    /** What one can do about them, beside the name. */
    List<Content> actions(Page page) {
        return at(Place.PROFILE_ACTION, page);
    }

    /** Under the name, before what the member says of themselves. */
    List<Content> main(Page page) {
        return at(Place.PROFILE, page);
    }

    /** Beside it. */
    List<Content> beside(Page page) {
        return at(Place.PROFILE_ASIDE, page);
    }

    private List<Content> at(Place place, Page page) {
        if (viewer == null) {
            return List.of();
        }
        MemberId by = viewer;
        return panels.stream()
                .filter(panel -> panel.place() == place)
                .flatMap(panel ->
                        Stream.ofNullable(panel.about(by, List.of(about), page).get(about)))
                .toList();
    }
}
