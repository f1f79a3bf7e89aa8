package kith.member;

import gg.jte.Content;
import java.util.Collection;
import java.util.Map;
import kith.web.Page;

/**
 * Something a module shows about members on a page that it does not own: a bean of this type is asked once for all the members on the page.
 */
public interface MemberPanel {

    /** The pages that take panels. */
    enum Place {
        /** The first thing to do on the profile of another member, beside their name. */
        PROFILE_ACTION,
        /** The profile of one member, under the name. */
        PROFILE,
        /** Beside the profile: sections that help to judge how near the two are. */
        PROFILE_ASIDE,
        /** The list of one's connections. */
        CONNECTIONS,
        /** One's own page on somebody one is connected with. */
        CONNECTION,
        /** Beside one's home page; asked about oneself. */
        HOME
    }

    /** Where it belongs. */
    Place place();

    /** What to show {@code viewer} about each of {@code members}; a member without an entry gets nothing. */
    Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> members, Page page);
}
