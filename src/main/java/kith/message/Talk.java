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
 * @param at the message somebody came to see, or null
 */
record Talk(
        Conversation conversation,
        Map<MemberId, MemberCard> seen,
        Standing standing,
        List<Said> said,
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

    /** The number of the last one shown, or where there is nothing of the conversation. */
    long last() {
        return said.isEmpty() ? conversation.end() : said.getLast().message().seq();
    }

    /** Whether nothing follows, so that what is written from now on belongs on this page. */
    boolean isLatest() {
        return last() >= conversation.end();
    }

    boolean hasOlder() {
        return first() > 1;
    }

    /** Whether something on this page is not marked as read yet. */
    boolean isUnread() {
        return conversation.unread() && last() > conversation.readSeq();
    }
}
