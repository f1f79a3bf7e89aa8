package kith.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.message.MessageStore.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits in a conversation, as its reader is told of it elsewhere, in letters. */
@Component
public class MessageNews {

    private static final int MOST = 5;

    private final ParticipantStore participants;
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final Standings standings;
    private final MemberCards cards;

    MessageNews(
            ParticipantStore participants,
            ConversationStore conversations,
            MessageStore messages,
            Standings standings,
            MemberCards cards) {
        this.participants = participants;
        this.conversations = conversations;
        this.messages = messages;
        this.standings = standings;
        this.cards = cards;
    }

    /** A message, as it was typed. */
    public record Line(MemberCard by, String text, Instant at) {}

    /**
     * What waits.
     *
     * @param lines the last ones, the earliest first; never none
     * @param before how many more wait before these
     */
    public record Item(List<Line> lines, int before) {}

    /**
     * Members in whose conversations something has waited unread since before that moment; each is answered once, until they have read it and something new comes.
     * Muted ones are not among them.
     */
    @Transactional
    public List<Unread> tell(Instant before, int limit) {
        return participants.tell(before, limit);
    }

    /**
     * Empty where it was read meanwhile, where the reader muted or left it, and where nobody could read an answer. What was said in an introduction or an
     * invitation before it stood there is no news.
     */
    public Optional<Item> of(Unread unread) {
        if (!participants.waits(unread)) {
            return Optional.empty();
        }
        return conversations
                .find(unread.member(), unread.conversation())
                .flatMap(conversation -> of(conversation, cards.of(conversation.me(), conversation.members())));
    }

    private Optional<Item> of(Conversation conversation, Map<MemberId, MemberCard> seen) {
        if (standings.of(conversation, seen) != Standing.OPEN) {
            return Optional.empty();
        }
        List<MemberId> authors =
                conversation.others().stream().filter(seen::containsKey).toList();
        Waiting waiting = messages.waiting(conversation, authors, MOST);
        if (waiting.last().isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = waiting.last().stream()
                .map(message ->
                        new Line(Objects.requireNonNull(seen.get(message.author())), message.text(), message.sentAt()))
                .toList();
        return Optional.of(new Item(lines, waiting.all() - lines.size()));
    }
}
