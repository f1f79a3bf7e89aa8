package kith.recommendation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.coach.Coaching;
import kith.coach.Prompts;
import kith.connection.Connection;
import kith.connection.Connections;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.Members;
import kith.recommendation.CannotRecommend.Reason;
import kith.web.NotFound;
import kith.web.PlainText;
import kith.web.Refused;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a recommendation is written, written anew, and asked for. */
@Controller
class RecommendationWritingPages {

    private final Recommendations recommendations;
    private final RecommendationCards cards;
    private final RecommendationJudge judge;
    private final Members members;
    private final MemberCards people;
    private final Connections connections;
    private final Words words;

    RecommendationWritingPages(
            Recommendations recommendations,
            RecommendationCards cards,
            RecommendationJudge judge,
            Members members,
            MemberCards people,
            Connections connections,
            Words words) {
        this.recommendations = recommendations;
        this.cards = cards;
        this.judge = judge;
        this.members = members;
        this.people = people;
        this.connections = connections;
        this.words = words;
    }

    @GetMapping("/members/{handle}/recommendation")
    ModelAndView compose(MemberId me, @PathVariable String handle) {
        MemberId subject = other(me, handle);
        Card anew = mine(me, subject);
        Testimony said = anew == null ? null : anew.said();
        return page(me, subject, said == null ? RecommendationForm.EMPTY : RecommendationForm.of(said), null);
    }

    @PostMapping("/members/{handle}/recommendation")
    ModelAndView write(
            MemberId me,
            @PathVariable String handle,
            RecommendationForm form,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MemberId subject = other(me, handle);
        try {
            RecommendationId id = recommendations.write(me, subject, form.testimony(), form.asItIs());
            flash.addFlashAttribute("notice", words.text("recommendation.done.written", name(me, subject)));
            return new ModelAndView("redirect:/recommendations/" + id);
        } catch (CannotRecommend | TooMany refused) {
            return again(me, subject, form, refused, response);
        }
    }

    @PostMapping("/recommendations/{id}/revision")
    ModelAndView revise(
            MemberId me,
            @PathVariable long id,
            RecommendationForm form,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Card card = cards.require(me, new RecommendationId(id));
        if (card.received()) {
            throw new NotFound();
        }
        MemberId subject = card.other().id();
        try {
            recommendations.revise(me, card.id(), form.testimony(), form.asItIs());
            flash.addFlashAttribute(
                    "notice",
                    words.text("recommendation.done.revised", card.other().firstName()));
            return new ModelAndView("redirect:/recommendations/" + id);
        } catch (CannotRecommend | TooMany refused) {
            return again(me, subject, form, refused, response);
        }
    }

    /** What to ask about the words so far; nothing comes back where the page asks just that already. */
    @PostMapping("/members/{handle}/recommendation/assessment")
    @Nullable
    ModelAndView assess(
            MemberId me,
            @PathVariable String handle,
            RecommendationForm form,
            @RequestParam(defaultValue = "") String asked,
            HttpServletResponse response) {
        return Coaching.again(prompts(me, other(me, handle), form), "", asked, response);
    }

    @GetMapping("/members/{handle}/recommendation/request")
    ModelAndView asking(MemberId me, @PathVariable String handle) {
        return request(me, other(me, handle), "", null);
    }

    @PostMapping("/members/{handle}/recommendation/request")
    ModelAndView ask(
            MemberId me,
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MemberId author = other(me, handle);
        try {
            RecommendationId id = recommendations.ask(me, author, note);
            flash.addFlashAttribute("notice", words.text("recommendation.done.asked", name(me, author)));
            return new ModelAndView("redirect:/recommendations/" + id);
        } catch (CannotRecommend | TooMany refused) {
            refused.tell(response);
            return request(me, author, note, refused);
        }
    }

    private ModelAndView request(MemberId me, MemberId author, String note, @Nullable Refused refused) {
        mustBeConnected(me, author);
        return new ModelAndView(
                "recommendation/request",
                Map.of("request", new Composer.Request(card(me, author), note, sentence(refused))));
    }

    private ModelAndView again(
            MemberId me, MemberId subject, RecommendationForm form, Refused refused, HttpServletResponse response) {
        refused.tell(response);
        return page(me, subject, form, refused);
    }

    private ModelAndView page(MemberId me, MemberId subject, RecommendationForm form, @Nullable Refused refused) {
        Card anew = mine(me, subject);
        boolean revises = anew != null && anew.canRevise();
        Instant since = connections.among(me, List.of(subject)).stream()
                .findFirst()
                .map(Connection::since)
                .orElse(null);
        if (since == null && !revises) {
            throw new CannotRecommend(Reason.NOT_CONNECTED);
        }
        MemberCard to = card(me, subject);
        Composer composer = new Composer(
                to,
                revises
                        ? "/recommendations/" + Objects.requireNonNull(anew).id() + "/revision"
                        : "/members/" + to.handle() + "/recommendation",
                anew,
                form,
                prompts(me, subject, form),
                sentence(refused),
                refused instanceof CannotRecommend cannot && cannot.reason() == Reason.THIN,
                since);
        return new ModelAndView("recommendation/composer", Map.of("composer", composer));
    }

    /** What I wrote of them, or was asked to write, and is not over; else null. */
    private @Nullable Card mine(MemberId me, MemberId subject) {
        return cards.between(me, subject).stream()
                .filter(card -> !card.received())
                .findFirst()
                .orElse(null);
    }

    private Prompts prompts(MemberId me, MemberId subject, RecommendationForm form) {
        String typed = PlainText.lines(form.words());
        int length = PlainText.length(typed);
        if (length < RecommendationJudge.WORDS_AT_LEAST || length > RecommendationJudge.WORDS_AT_MOST) {
            return Prompts.NONE;
        }
        return Prompts.of(judge.read(me, subject, typed).findings(), typed);
    }

    private void mustBeConnected(MemberId me, MemberId other) {
        if (!connections.between(me, other)) {
            throw new CannotRecommend(Reason.NOT_CONNECTED);
        }
    }

    private MemberId other(MemberId me, String handle) {
        MemberId other = members.require(me, handle);
        if (other.equals(me)) {
            throw new NotFound();
        }
        return other;
    }

    private MemberCard card(MemberId me, MemberId other) {
        MemberCard card = people.of(me, other);
        if (card == null) {
            throw new NotFound();
        }
        return card;
    }

    private String name(MemberId me, MemberId other) {
        return card(me, other).firstName();
    }

    private @Nullable String sentence(@Nullable Refused refused) {
        return refused == null ? null : words.text(refused);
    }
}
