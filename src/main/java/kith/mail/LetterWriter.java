package kith.mail;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the letter of a row, when it leaves. */
@Component
class LetterWriter {

    private final OutboxStore store;
    private final NoticeLetters notices;
    private final AccountLetters accounts;

    LetterWriter(OutboxStore store, NoticeLetters notices, AccountLetters accounts) {
        this.store = store;
        this.notices = notices;
        this.accounts = accounts;
    }

    /** Empty where what it was to say does not hold any more, or is not wanted. */
    Optional<Letter> write(Queued queued) {
        if (queued.kind().account()) {
            return accounts.write(queued);
        }
        if (queued.kind().latestTells() && store.hasLater(queued)) {
            return Optional.empty();
        }
        return queued.kind() == Kind.DIGEST
                ? notices.about(queued.member(), store.gathered(queued), true)
                : notices.about(queued.member(), List.of(queued), false);
    }
}
