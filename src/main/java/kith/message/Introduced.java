package kith.message;

import kith.introduction.IntroductionEvent;
import kith.introduction.IntroductionId;
import kith.introduction.Introductions;
import kith.introduction.Trio;
import kith.member.MemberId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** An introduction that came to something, as all three know, opens the conversation of its people with the go-between's words. It may be told twice. */
@Component
class Introduced {

    private final Introductions introductions;
    private final Conversations conversations;

    Introduced(Introductions introductions, Conversations conversations) {
        this.introductions = introductions;
        this.conversations = conversations;
    }

    @ApplicationModuleListener
    void on(IntroductionEvent.Agreed agreed) {
        open(agreed.introducer(), agreed);
    }

    @ApplicationModuleListener
    void on(IntroductionEvent.Told told) {
        open(told.introducer(), told);
    }

    private void open(MemberId introducer, IntroductionEvent event) {
        IntroductionId id = event.id();
        introductions.agreed(introducer, id).ifPresent(outcome -> {
            Trio trio = outcome.trio();
            conversations.openThree(
                    introducer, trio.one(), trio.other(), "introduction-" + id.value(), outcome.words(), event.at());
        });
    }
}
