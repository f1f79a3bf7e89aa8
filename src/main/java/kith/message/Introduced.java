package kith.message;

import java.util.List;
import kith.connection.Connections;
import kith.introduction.IntroductionEvent;
import kith.introduction.IntroductionId;
import kith.introduction.Introductions;
import kith.introduction.Trio;
import kith.member.Blocks;
import kith.member.MemberId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * An introduction that came to something, as all three know, opens the conversation of its people with the go-between's words. It may be told twice, and late: not
 * among people who have parted since.
 */
@Component
class Introduced {

    private final Introductions introductions;
    private final Conversations conversations;
    private final Connections connections;
    private final Blocks blocks;

    Introduced(Introductions introductions, Conversations conversations, Connections connections, Blocks blocks) {
        this.introductions = introductions;
        this.conversations = conversations;
        this.connections = connections;
        this.blocks = blocks;
    }

    @ApplicationModuleListener
    void on(IntroductionEvent.Agreed agreed) {
        open(agreed.introducer(), agreed, false);
    }

    @ApplicationModuleListener
    void on(IntroductionEvent.Told told) {
        open(told.introducer(), told, true);
    }

    private void open(MemberId introducer, IntroductionEvent event, boolean onlyConnected) {
        IntroductionId id = event.id();
        introductions.agreed(introducer, id).ifPresent(outcome -> {
            Trio trio = outcome.trio();
            if (anyBlocked(trio) || (onlyConnected && !connections.between(trio.one(), trio.other()))) {
                return;
            }
            conversations.openThree(
                    introducer, trio.one(), trio.other(), "introduction-" + id.value(), outcome.words(), event.at());
        });
    }

    /** Whoever blocks one of the others meanwhile waits, and then leaves what was opened. */
    private boolean anyBlocked(Trio trio) {
        blocks.hold(trio.introducer(), List.of(trio.one(), trio.other()));
        blocks.hold(trio.one(), List.of(trio.other()));
        return blocks.between(trio.introducer(), trio.one())
                || blocks.between(trio.introducer(), trio.other())
                || blocks.between(trio.one(), trio.other());
    }
}
