package kith.message;

import gg.jte.Content;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Page;
import kith.web.Templates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was last said, and the way to all of it, on one's own page on somebody one is connected with. */
@Component
@Order(20)
class LastWordsPanel implements MemberPanel {

    private final ConversationStore conversations;
    private final Talks talks;
    private final Templates templates;

    LastWordsPanel(ConversationStore conversations, Talks talks, Templates templates) {
        this.conversations = conversations;
        this.talks = talks;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.CONNECTION;
    }

    @Override
    public Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> about, Page page) {
        Map<MemberId, Content> panels = new HashMap<>();
        for (Talks.Row row : talks.rows(viewer, conversations.pairs(viewer, about))) {
            if (row.last() != null) {
                panels.put(
                        row.conversation().others().getFirst(),
                        templates.content("message/last", Map.of("page", page, "row", row)));
            }
        }
        return panels;
    }
}
