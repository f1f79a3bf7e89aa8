package kith.message;

import java.time.Instant;
import java.util.Objects;
import kith.invitation.InvitationCard;
import kith.invitation.Round;
import kith.member.MemberId;
import kith.message.Message.Mark;
import kith.message.MessageStore.Fresh;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins a conversation with what was said in an invitation, in its order and at its times. Whatever is there already is not said again. */
@Component
class Quoting {

    private final Sending sending;

    Quoting(Sending sending) {
        this.sending = sending;
    }

    /** A key that no form can send. */
    static String key(Object of) {
        return "of:" + of;
    }

    /** The why, the opening question, what was asked back, and the answers; as read by one of the two. Both have read it as the invitation, so it is no news. */
    void begin(ConversationId id, MemberId reader, InvitationCard card, Instant at) {
        MemberId sender = card.received() ? card.other().id() : reader;
        MemberId recipient = card.received() ? reader : card.other().id();
        Book book = new Book(id, card, at);
        book.say(sender, Mark.INVITATION, "why", card.why(), card.sentAt());
        if (card.answer() != null) {
            book.say(recipient, Mark.QUESTION, "question", card.question(), card.sentAt());
            book.say(sender, Mark.ANSWER, "answer", card.answer(), card.sentAt());
        }
        int number = 0;
        for (Round round : card.rounds()) {
            number++;
            if (!round.sentBack()) {
                book.say(recipient, Mark.QUESTION, "question-" + number, round.question(), round.askedAt());
            }
            book.say(sender, Mark.ANSWER, "answer-" + number, round.answer(), round.answeredAt());
        }
    }

    /** What the recipient said on accepting. */
    void thank(ConversationId id, MemberId reader, InvitationCard card, Instant at, boolean news) {
        MemberId recipient = card.received() ? reader : card.other().id();
        new Book(id, card, at).say(recipient, Mark.THANKS, "thanks", card.thanks(), at, news);
    }

    /** All of it, of an invitation that was accepted long ago. */
    void whole(ConversationId id, MemberId reader, InvitationCard card) {
        begin(id, reader, card, card.changedAt());
        thank(id, reader, card, card.changedAt(), false);
    }

    private final class Book {

        private final ConversationId id;
        private final InvitationCard card;
        private final Instant at;

        Book(ConversationId id, InvitationCard card, Instant at) {
            this.id = id;
            this.card = card;
            this.at = at;
        }

        void say(MemberId author, Mark mark, String what, @Nullable String words, @Nullable Instant said) {
            say(author, mark, what, words, said, false);
        }

        void say(
                MemberId author, Mark mark, String what, @Nullable String words, @Nullable Instant said, boolean news) {
            if (words == null || words.isBlank()) {
                return;
            }
            String key = key("invitation-" + card.id() + "-" + what);
            sending.quote(new Fresh(id, author, key, mark, words, Objects.requireNonNullElse(said, at), at, news));
        }
    }
}
