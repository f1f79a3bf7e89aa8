package kith.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import kith.api.Slice;
import kith.member.MemberId;
import kith.member.MemberView;
import kith.member.Members;
import kith.web.PublicUrl;
import kith.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People worth an invitation, for programs. */
@RestController
@RequestMapping("/api/v1/suggestions")
class SuggestionApi {

    private static final int NAMED = 3;

    private final Suggestions suggestions;
    private final Members members;
    private final Words words;
    private final PublicUrl url;

    SuggestionApi(Suggestions suggestions, Members members, Words words, PublicUrl url) {
        this.suggestions = suggestions;
        this.members = members;
        this.words = words;
        this.url = url;
    }

    /** The best, in order. */
    record SuggestionsView(List<SuggestionView> items) {}

    /**
     * Somebody worth an invitation.
     *
     * @param mutual how many connections both have
     * @param why what speaks for it, in words, the most telling first
     */
    record SuggestionView(MemberView member, int mutual, List<String> why) {}

    @GetMapping
    SuggestionsView list(MemberId me, @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        return new SuggestionsView(
                suggestions.of(me, limit, NAMED).stream().map(this::view).toList());
    }

    /** Suggests them never again. Nobody is told. */
    @DeleteMapping("/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(MemberId me, @PathVariable String handle) {
        suggestions.dismiss(me, members.require(me, handle));
    }

    private SuggestionView view(Suggestion one) {
        return new SuggestionView(
                MemberView.of(one.card(), url),
                one.mutual(),
                one.why().stream().map(words::text).toList());
    }
}
