package kith.people;

import gg.jte.Content;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.member.MemberId;
import kith.member.MemberPanel;
import kith.web.Page;
import kith.web.Templates;
import org.springframework.stereotype.Component;

/** The first few people worth an invitation, beside one's home page. */
@Component
class SuggestionsPanel implements MemberPanel {

    private static final int SHOWN = 3;

    private final Suggestions suggestions;
    private final Templates templates;

    SuggestionsPanel(Suggestions suggestions, Templates templates) {
        this.suggestions = suggestions;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.HOME;
    }

    @Override
    public Map<MemberId, Content> about(MemberId viewer, Collection<MemberId> members, Page page) {
        List<Suggestion> best = suggestions.of(viewer, SHOWN, 0);
        return best.isEmpty()
                ? Map.of()
                : Map.of(viewer, templates.content("people/worth", Map.of("page", page, "suggestions", best)));
    }
}
