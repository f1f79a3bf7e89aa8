package kith.message;

import java.util.List;
import java.util.Map;
import kith.member.MemberCard;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A page of a conversation.
 *
 * @param seen the cards of those of its people whom the reader may see, themselves included
 * @param standing whether they can write
 * @param said the messages, the earliest first
 * @param older whether there are earlier ones
 * @param newer what to ask for as {@code before} to see those that follow, or null where nothing does
 * @param at the message somebody came to see, or null
 */
record Talk(
        Conversation conversation,
        Map<MemberId, MemberCard> seen,
        Standing standing,
        List<Said> said,
        boolean older,
        @Nullable Long newer,
        @Nullable Long at) {

    Talk {
        said = List.copyOf(said);
    }

    /** The cards of the others, as far as one may see them. */
    List<MemberCard> others() {
        return cards(conversation.others());
    }

    /** Whoever of them left. */
    List<MemberCard> gone() {
        return cards(conversation.gone().stream()
                .filter(member -> !member.equals(conversation.me()))
                .toList());
    }

    private List<MemberCard> cards(List<MemberId> members) {
        return members.stream()
                .flatMap(member -> java.util.stream.Stream.ofNullable(seen.get(member)))
                .toList();
    }

    boolean isOpen() {
        return standing == Standing.OPEN;
    }

    long first() {
        return said.isEmpty() ? 0 : said.getFirst().message().seq();
    }

    /** Up to which number whoever looks at this page has seen everything: on the latest also what they deleted for themselves. */
    long end() {
        long last = said.isEmpty() ? 0 : said.getLast().message().seq();
        return isLatest() ? Math.max(last, conversation.end()) : last;
    }

    /** Whether nothing follows, so that what is written from now on belongs on this page. */
    boolean isLatest() {
        return newer == null;
    }

    /** Whether something on this page is not marked as read yet. */
    boolean isUnread() {
        return conversation.unread() && end() > conversation.readSeq();
    }
}
