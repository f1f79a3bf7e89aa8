package kith.mail;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.introduction.IntroductionEvent;
import kith.introduction.IntroductionId;
import kith.introduction.IntroductionNews;
import kith.introduction.IntroductionNews.What;
import kith.member.MemberCard;
import kith.member.MemberId;
import kith.web.Page;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells what happens to introductions, with the words that their page shows to the reader. */
@Component
class IntroductionMail implements Subject {

    private static final Map<Kind, What> TELLS = new EnumMap<>(Map.of(
            Kind.INTRODUCTION_ASKED, What.ASKED,
            Kind.INTRODUCTION_QUESTION, What.QUESTION,
            Kind.INTRODUCTION_ANSWER, What.ANSWER,
            Kind.INTRODUCTION_FORWARDED, What.FORWARDED,
            Kind.INTRODUCTION_DECLINED, What.DECLINED,
            Kind.INTRODUCTION_OFFERED, What.OFFERED,
            Kind.INTRODUCTION_AGREED, What.AGREED,
            Kind.INTRODUCTION_TOLD, What.TOLD));

    private final Letterbox letterbox;
    private final IntroductionNews introductions;
    private final PublicUrl url;

    IntroductionMail(Letterbox letterbox, IntroductionNews introductions, PublicUrl url) {
        this.letterbox = letterbox;
        this.introductions = introductions;
        this.url = url;
    }

    @ApplicationModuleListener
    void on(IntroductionEvent event) {
        Kind kind = kind(event);
        if (kind != null) {
            event.told()
                    .forEach(member -> letterbox.put(member, kind, event.id().value(), event.at()));
        }
    }

    /** Null where a notice says enough. */
    private static @Nullable Kind kind(IntroductionEvent event) {
        return switch (event) {
            case IntroductionEvent.Asked _ -> Kind.INTRODUCTION_ASKED;
            case IntroductionEvent.QuestionAsked _ -> Kind.INTRODUCTION_QUESTION;
            case IntroductionEvent.Answered _ -> Kind.INTRODUCTION_ANSWER;
            case IntroductionEvent.Forwarded _ -> Kind.INTRODUCTION_FORWARDED;
            case IntroductionEvent.Declined _ -> Kind.INTRODUCTION_DECLINED;
            case IntroductionEvent.Offered _ -> Kind.INTRODUCTION_OFFERED;
            case IntroductionEvent.Agreed _ -> Kind.INTRODUCTION_AGREED;
            case IntroductionEvent.Expired _ -> null;
            case IntroductionEvent.Told _ -> Kind.INTRODUCTION_TOLD;
        };
    }

    @Override
    public Set<Kind> kinds() {
        return TELLS.keySet();
    }

    @Override
    public Map<Long, Entry> entries(MemberId reader, Map<Long, List<Queued>> news, Page page) {
        return Subject.each(
                news,
                all -> introductions
                        .of(reader, new IntroductionId(all.getFirst().about()))
                        .flatMap(item -> entry(item, all, page)));
    }

    private Optional<Happening> entry(IntroductionNews.Item item, List<Queued> news, Page page) {
        List<Queued> held =
                news.stream().filter(one -> item.tells(what(one), one.at())).toList();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        MemberCard who = item.by(what(held.getLast()));
        String door = item.isAnswerable() ? "introduction.card.open.answer" : "introduction.card.open";
        return Optional.of(new Happening(
                held.stream().map(one -> heading(item, one, page)).distinct().toList(),
                who,
                url.of("/members/" + who.handle()),
                item.passages(page),
                item.standing(page),
                List.of(new Door(
                        page.text(door),
                        url.of("/introductions/" + news.getFirst().about()))),
                item.others().stream().map(MemberCard::id).toList()));
    }

    private static String heading(IntroductionNews.Item item, Queued one, Page page) {
        boolean both = one.kind() == Kind.INTRODUCTION_AGREED && item.isIntroducer();
        String key = "mail.subject." + one.kind().code() + (both ? ".both" : "");
        What what = what(one);
        return page.text(key, item.by(what).name(), item.third(what).name());
    }

    private static What what(Queued one) {
        return TELLS.getOrDefault(one.kind(), What.ASKED);
    }
}
