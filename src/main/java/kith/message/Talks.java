package kith.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is shown of conversations: the words, and of their people what the reader may see. */
@Component
class Talks {

    /** So many messages on a page. */
    static final int PAGE = 50;

    /** So many new or changed ones at once, for a page that is open. */
    static final int FOLLOWING = 100;

    private final OwnConversations conversations;
    private final MessageStore messages;
    private final Standings standings;
    private final MemberCards cards;
    private final Words words;

    Talks(OwnConversations conversations, MessageStore messages, Standings standings, MemberCards cards, Words words) {
        this.conversations = conversations;
        this.messages = messages;
        this.standings = standings;
        this.cards = cards;
        this.words = words;
    }

    /**
     * A page of a conversation.
     *
     * @param before the number of the message that would follow, or null for the latest
     * @param at the number of one to be shown amid others, or null
     */
    Talk open(MemberId me, ConversationId id, @Nullable Long before, @Nullable Long at) {
        Conversation conversation = conversations.require(me, id);
        long until = Long.MAX_VALUE;
        if (at != null) {
            until = Math.min(at, conversation.end()) + PAGE / 2;
        } else if (before != null) {
            until = Math.max(before, 1);
        }
        List<Message> found = messages.before(me, id, until, PAGE + 1);
        boolean older = found.size() > PAGE;
        List<Message> page = (older ? found.subList(0, PAGE) : found).reversed();
        Map<MemberId, MemberCard> seen = seen(conversation);
        return new Talk(
                conversation,
                seen,
                standings.of(conversation, seen),
                said(me, page, seen),
                older,
                newer(me, id, until),
                at);
    }

    /** What would follow a full page of those from the number on, or null where there are none: some of them may be deleted for oneself. */
    private @Nullable Long newer(MemberId me, ConversationId id, long from) {
        List<Message> following = from == Long.MAX_VALUE ? List.of() : messages.after(me, id, from - 1, PAGE);
        return following.isEmpty() ? null : following.getLast().seq() + 1;
    }

    /** What is newer than the number, and what of the older ones changed since that version. */
    List<Said> after(MemberId me, ConversationId id, long seq, long version) {
        Conversation conversation = conversations.require(me, id);
        List<Message> found = new ArrayList<>();
        if (version < conversation.version()) {
            found.addAll(messages.changed(me, id, seq, version, FOLLOWING));
        }
        if (seq < conversation.end()) {
            found.addAll(messages.after(me, id, seq, FOLLOWING));
        }
        return found.isEmpty() ? List.of() : said(me, found, seen(conversation));
    }

    /** What of a conversation comes after the number, the earliest first. */
    List<Message> following(MemberId me, ConversationId id, long seq, int limit) {
        conversations.require(me, id);
        return messages.after(me, id, seq, limit);
    }

    /** One message of a conversation. */
    Said one(MemberId me, Message message) {
        return said(me, List.of(message), cards.of(me, List.of(message.author())))
                .getFirst();
    }

    /** Messages of several conversations, such as those that were found. */
    List<Said> several(MemberId me, List<Message> found) {
        return said(
                me,
                found,
                cards.of(me, found.stream().map(Message::author).distinct().toList()));
    }

    /** One row of the list of conversations. */
    record Row(
            Conversation conversation,
            List<MemberCard> others,
            String title,
            @Nullable Said last) {

        boolean isUnread() {
            return conversation.unread() && !conversation.muted();
        }

        /** Who of several said the last words; null where there is no question, or it was the reader. */
        @Nullable
        String speaker() {
            Said said = last;
            if (said == null || said.mine() || conversation.kind() == Conversation.Kind.PAIR) {
                return null;
            }
            MemberCard author = said.author();
            return author == null ? null : author.firstName();
        }

        boolean hasDraft() {
            return !conversation.draft().isEmpty();
        }
    }

    /** Rows of the list, all their people and last words asked for at once. */
    List<Row> rows(MemberId me, List<Conversation> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        Set<MemberId> people = new LinkedHashSet<>();
        page.forEach(conversation -> people.addAll(conversation.members()));
        Map<MemberId, MemberCard> seen = cards.of(me, people);
        Map<ConversationId, Message> last = new HashMap<>();
        messages.last(me, page.stream().map(Conversation::id).toList())
                .forEach(message -> last.put(message.conversation(), message));
        return page.stream()
                .map(conversation -> {
                    Message message = last.get(conversation.id());
                    return new Row(
                            conversation,
                            conversation.others().stream()
                                    .flatMap(other -> Stream.ofNullable(seen.get(other)))
                                    .toList(),
                            title(conversation, seen),
                            message == null
                                    ? null
                                    : said(me, List.of(message), seen).getFirst());
                })
                .toList();
    }

    /** Whom it is with. */
    String title(Conversation conversation, Map<MemberId, MemberCard> seen) {
        List<String> names = conversation.others().stream()
                .map(other -> {
                    MemberCard card = seen.get(other);
                    return card == null ? words.text("message.somebody") : card.name();
                })
                .toList();
        return names.size() == 1 ? names.getFirst() : words.text("message.two", names.getFirst(), names.getLast());
    }

    private Map<MemberId, MemberCard> seen(Conversation conversation) {
        return cards.of(conversation.me(), conversation.members());
    }

    private static List<Said> said(MemberId me, List<Message> found, Map<MemberId, MemberCard> seen) {
        return found.stream()
                .map(message -> new Said(
                        message, seen.get(message.author()), message.author().equals(me)))
                .toList();
    }
}
