package kith.notification;

import kith.introduction.IntroductionEvent;
import kith.introduction.IntroductionEvent.Agreed;
import kith.member.MemberId;
import kith.notification.Notice.Kind;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Listens to what happens to introductions, and tells whom it concerns, once. */
@Component
class IntroductionNotices {

    private final Noticeboard board;

    IntroductionNotices(Noticeboard board) {
        this.board = board;
    }

    @ApplicationModuleListener
    void on(IntroductionEvent event) {
        for (MemberId told : event.told()) {
            board.post(new Notice.Fresh(told, kind(event), event.id().value(), by(event, told), event.at()));
        }
    }

    /** Each of the two who agreed is told of the other, whoever of them said it last. */
    private static MemberId by(IntroductionEvent event, MemberId told) {
        if (event instanceof Agreed agreed && !told.equals(agreed.introducer())) {
            return told.equals(agreed.one()) ? agreed.other() : agreed.one();
        }
        return event.by();
    }

    private static Kind kind(IntroductionEvent event) {
        return switch (event) {
            case IntroductionEvent.Asked asked -> Kind.INTRODUCTION_ASKED;
            case IntroductionEvent.QuestionAsked asked -> Kind.INTRODUCTION_QUESTION;
            case IntroductionEvent.Answered answered -> Kind.INTRODUCTION_ANSWER;
            case IntroductionEvent.Forwarded forwarded -> Kind.INTRODUCTION_FORWARDED;
            case IntroductionEvent.Declined declined -> Kind.INTRODUCTION_DECLINED;
            case IntroductionEvent.Offered offered -> Kind.INTRODUCTION_OFFERED;
            case IntroductionEvent.Expired expired -> Kind.INTRODUCTION_EXPIRED;
            case Agreed agreed -> Kind.INTRODUCTION_AGREED;
            case IntroductionEvent.Told told -> Kind.INTRODUCTION_TOLD;
        };
    }
}
