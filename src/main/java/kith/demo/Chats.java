package kith.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kith.member.MemberId;
import kith.message.ConversationId;
import kith.message.Conversations;
import kith.message.Messages;
import kith.message.OwnConversations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Has the people of the demo community talk to each other. */
@Component
class Chats implements Chapter {

    private final Conversations conversations;
    private final OwnConversations own;
    private final Messages messages;
    private final JsonMapper json;

    Chats(Conversations conversations, OwnConversations own, Messages messages, JsonMapper json) {
        this.conversations = conversations;
        this.own = own;
        this.messages = messages;
        this.json = json;
    }

    /**
     * What two of them say to each other.
     *
     * @param unreadBy who has not read the last of it; everything else was read
     * @param draftBy who has begun an answer
     */
    record Chat(
            String a,
            String b,
            List<Line> lines,
            @Nullable String unreadBy,
            @Nullable String draftBy,
            @Nullable String draft) {}

    record Line(String by, int daysAgo, int hour, String text) {}

    @Override
    public void add(Cast cast, Story story) {
        for (Chat chat : Script.read(json, "messages", Chat[].class)) {
            Line last = chat.lines().getLast();
            chat.lines().forEach(line -> {
                boolean read = line != last || chat.unreadBy() == null;
                story.at(story.ago(line.daysAgo(), line.hour()), () -> say(chat, line, read, cast));
            });
            String drafter = chat.draftBy();
            if (drafter != null) {
                Instant begun = story.ago(last.daysAgo(), last.hour()).plus(Duration.ofHours(12));
                story.at(begun, () -> own.keep(cast.of(drafter), between(chat, cast), chat.draft(), null));
            }
        }
    }

    private void say(Chat chat, Line line, boolean read, Cast cast) {
        MemberId author = cast.of(line.by());
        MemberId other = cast.of(line.by().equals(chat.a()) ? chat.b() : chat.a());
        ConversationId id = conversations.open(author, other);
        long seq = messages.write(author, id, line.text(), null);
        if (read) {
            own.read(other, id, seq);
        }
    }

    private ConversationId between(Chat chat, Cast cast) {
        return conversations.open(cast.of(chat.a()), cast.of(chat.b()));
    }
}
