package kith.member;

import gg.jte.Content;
import java.util.Collection;
import java.util.Map;

/**
 * Something a module shows about members on a page that it does not own: a bean of this type is asked once for all the members on the page.
 */
public interface MemberPanel {

    /** The pages that take panels. */
    enum Place {
        /** The profile of one member. */
        PROFILE,
        /** The list of one's connections. */
        CONNECTIONS,
        /** The foot of one's home page; asked about oneself. */
        HOME
    }

    /** Where it belongs. */
    Place place();

    /** What to show {@code viewer} about each of {@code members}; a member without an entry gets nothing. */
    Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> members, kith.web.Page page);
}
