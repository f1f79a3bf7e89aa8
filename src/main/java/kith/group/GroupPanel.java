package kith.group;

import gg.jte.Content;
import java.util.Optional;
import kith.member.MemberId;
import kith.web.Page;

/** Something that a module above shows on a group's page: each bean of this type is asked once a page. */
public interface GroupPanel {

    /**
     * What to show {@code viewer} under the name of a group; empty for nothing.
     *
     * @param slug the group's address, as in {@code /groups/{slug}}
     * @param member whether the viewer is in it
     */
    Optional<Content> about(MemberId viewer, String slug, boolean member, Page page);
}
