package kith.mail;

import java.util.Locale;
import kith.access.AccountLinks.Purpose;
import org.jspecify.annotations.Nullable;

/** The kinds of letters: about what others did, each with its topic; the one that gathers such; and about one's account, which cannot be turned off. */
enum Kind {
    SENT(Topic.INVITATIONS, null),
    ASKED(Topic.QUESTIONS, null),
    ANSWERED(Topic.QUESTIONS, null),
    ACCEPTED(Topic.CONNECTIONS, null),
    THANKED(Topic.CONNECTIONS, null),
    DECLINED(Topic.REFUSALS, null),
    INTRODUCTION_ASKED(Topic.INTRODUCTIONS, null),
    INTRODUCTION_QUESTION(Topic.INTRODUCTIONS, null),
    INTRODUCTION_ANSWER(Topic.INTRODUCTIONS, null),
    INTRODUCTION_FORWARDED(Topic.INTRODUCTIONS, null),
    INTRODUCTION_DECLINED(Topic.INTRODUCTIONS, null),
    INTRODUCTION_OFFERED(Topic.INTRODUCTIONS, null),
    INTRODUCTION_AGREED(Topic.INTRODUCTIONS, null),
    INTRODUCTION_TOLD(Topic.INTRODUCTIONS, null),
    RECOMMENDATION_ASKED(Topic.RECOMMENDATIONS, null),
    RECOMMENDATION_WRITTEN(Topic.RECOMMENDATIONS, null),
    RECOMMENDATION_ACCEPTED(Topic.RECOMMENDATIONS, null),
    RECOMMENDATION_CHANGE(Topic.RECOMMENDATIONS, null),
    MESSAGE(Topic.MESSAGES, null),
    FOLLOW_UP(Topic.FOLLOW_UPS, null),
    EVENT_MOVED(Topic.EVENTS, null),
    EVENT_CANCELLED(Topic.EVENTS, null),
    EVENT_NEAR(Topic.EVENTS, null),
    EVENT_PLACE_FREE(Topic.EVENTS, null),
    /** Several of the above in one. */
    DIGEST(null, null),
    /** Confirm the address you registered with. */
    CONFIRM(null, Purpose.CONFIRM),
    /** Somebody registered with an address that has an account: its owner hears of it, and nobody else. */
    KNOWN(null, null),
    /** Choose another password. */
    RESET(null, Purpose.RESET),
    /** Confirm the address you want instead of the present one. */
    WANTED(null, Purpose.CONFIRM),
    /** To the address of before: the account has another one now. */
    MOVED(null, null),
    /** Somebody signed in from a browser that was not seen before. */
    SIGNED_IN(null, null);

    private final @Nullable Topic topic;
    private final @Nullable Purpose purpose;

    Kind(@Nullable Topic topic, @Nullable Purpose purpose) {
        this.topic = topic;
        this.purpose = purpose;
    }

    /** What it is about, or null where it is a digest or about the account. */
    @Nullable
    Topic topic() {
        return topic;
    }

    /** What the link in it is for, or null where there is none. */
    @Nullable
    Purpose purpose() {
        return purpose;
    }

    /** Whether it is account mail, which goes out whatever was chosen. */
    boolean account() {
        return topic == null && this != DIGEST;
    }

    /** Whether the latest of several about one thing says all that those before it would: each says how it stands when it leaves. */
    boolean latestTells() {
        return topic == Topic.EVENTS;
    }

    /** As stored, and in the keys of its sentences. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
