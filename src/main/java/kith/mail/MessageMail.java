package kith.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.member.MemberCard;
import kith.member.MemberId;
import kith.message.ConversationId;
import kith.message.MessageNews;
import kith.message.Unread;
import kith.web.Page;
import kith.web.Passage;
import kith.web.PublicUrl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of messages that nobody has come to read: one letter for a conversation, until it is read and somebody writes again. */
@Component
class MessageMail implements Subject {

    /** So long a message waits for its reader to come by themselves. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int BATCH = 200;

    private final Letterbox letterbox;
    private final MessageNews messages;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PublicUrl url;

    MessageMail(
            Letterbox letterbox, MessageNews messages, TransactionTemplate transaction, Clock clock, PublicUrl url) {
        this.letterbox = letterbox;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
        this.url = url;
    }

    /** Any number of servers may do so at once. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tell() {
        int told = BATCH;
        while (told == BATCH && letterbox.isOpen()) {
            told = tellSome();
        }
    }

    /** What is taken is put into the outbox, or neither. What has waited for days, such as from before there was a mail server, is no news. */
    private int tellSome() {
        Instant now = clock.instant();
        Integer told = transaction.execute(status -> {
            List<Unread> waiting = messages.tell(now.minus(PATIENCE), BATCH);
            waiting.stream()
                    .filter(one -> one.since().isAfter(now.minus(Delivery.GIVEN_UP)))
                    .forEach(one -> letterbox.put(
                            one.member(), Kind.MESSAGE, one.conversation().value(), one.since()));
            return waiting.size();
        });
        return told == null ? 0 : told;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MESSAGE);
    }

    /** One conversation may have been told of twice: it has waited since the later of the two. */
    @Override
    public Map<Long, Entry> entries(MemberId reader, Map<Long, List<Queued>> news, Page page) {
        return Subject.each(news, all -> {
            Queued last = all.getLast();
            return messages.of(new Unread(reader, new ConversationId(last.about()), last.at()))
                    .map(item -> entry(item, last.about(), page));
        });
    }

    private Happening entry(MessageNews.Item item, long conversation, Page page) {
        List<MemberCard> writers =
                item.lines().stream().map(MessageNews.Line::by).distinct().toList();
        MemberCard last = item.lines().getLast().by();
        String heading = writers.size() == 1
                ? page.text("mail.subject.message", last.name())
                : page.text(
                        "mail.subject.message.both",
                        writers.getFirst().name(),
                        writers.getLast().name());
        List<Passage> said = item.lines().stream()
                .map(line -> new Passage(
                        page.text("mail.message.said", line.by().firstName(), page.moment(line.at())), line.text()))
                .toList();
        return new Happening(
                List.of(heading),
                last,
                url.of("/members/" + last.handle()),
                said,
                item.before() == 0 ? "" : page.text("mail.message.before", item.before()),
                List.of(new Door(page.text("mail.door.message"), url.of("/messages/" + conversation))),
                writers.stream().map(MemberCard::id).toList());
    }
}
