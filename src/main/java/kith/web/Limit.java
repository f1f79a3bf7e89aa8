package kith.web;

import java.time.Duration;

/**
 * Every limit that Kith sets on how often a person may do something: how many times, and within how long.
 *
 * <p>The numbers are what an operator gets who says nothing; {@code kith.limits.SIGN_IN_PER_ACCOUNT=20} sets another one. Whoever is stopped reads
 * the sentence, with the limit and when it lifts.
 */
public enum Limit {
    /** Wrong passwords for one e-mail address, whether it has an account or not. */
    SIGN_IN_PER_ACCOUNT(10, Duration.ofMinutes(15), "web.limit.sign_in"),
    /** Wrong passwords from one place, for whatever address. */
    SIGN_IN_PER_PLACE(50, Duration.ofMinutes(15), "web.limit.sign_in_place"),
    /** Registrations from one place; a whole conference may sit behind one address. */
    REGISTRATION_PER_PLACE(40, Duration.ofHours(1), "web.limit.registration"),
    /** Wrong current passwords when changing it. */
    PASSWORD_CHANGE(5, Duration.ofMinutes(15), "web.limit.password"),
    /** Wrong codes for the operator's account. */
    OPERATOR_CODE_PER_PLACE(10, Duration.ofMinutes(15), "web.limit.operator_code"),
    /** Letters to choose another password, asked for one address, whether it has an account or not. */
    RESETS_PER_ADDRESS(5, Duration.ofHours(1), "web.limit.resets"),
    /** Such letters asked for from one place. */
    RESETS_PER_PLACE(30, Duration.ofHours(1), "web.limit.resets_place"),
    /** Letters to confirm an address, asked for by one member. */
    CONFIRMATIONS(5, Duration.ofDays(1), "web.limit.confirmations"),
    /** E-mail addresses given as the how of an invitation, right or wrong. */
    ADDRESS_GUESSES(5, Duration.ofDays(1), "web.limit.address_guesses"),
    /** Pictures sent by one member, since each takes a moment of the processor. */
    PICTURES(20, Duration.ofHours(1), "web.limit.pictures"),
    /** Invitations one has out that wait for an answer; it grows as they are accepted. Counted as it stands, not as attempts. */
    INVITATIONS_OUT(50, Duration.ofDays(180), "web.limit.invitations_out"),
    /** Members who may send nearly the same reason before it counts as one that goes round. Counted as it stands, not as attempts. */
    SENT_ALIKE(4, Duration.ofDays(30), "web.limit.sent_alike"),
    /** What a member's programs ask for, by whatever tokens. */
    API_REQUESTS(600, Duration.ofMinutes(1), "web.limit.api_requests"),
    /** What a member's programs change. */
    API_CHANGES(120, Duration.ofMinutes(1), "web.limit.api_changes"),
    /** Requests of a member's programs that are kept in case they come again. */
    API_KEYS(2_000, Duration.ofDays(1), "web.limit.api_keys"),
    /** Access tokens one makes. */
    TOKENS_MADE(20, Duration.ofDays(1), "web.limit.tokens_made"),
    /** Personal links one makes. */
    LINKS_MADE(20, Duration.ofDays(1), "web.limit.links_made"),
    /** Groups one founds. */
    GROUPS_FOUNDED(3, Duration.ofDays(1), "web.limit.groups_founded"),
    /** Events one announces. */
    EVENTS_ANNOUNCED(10, Duration.ofDays(1), "web.limit.events_announced"),
    /** How often those who come to one event are told of another time or place. */
    EVENT_MOVES(5, Duration.ofDays(1), "web.limit.event_moves"),
    /** Wrong codes to check in at events, of one member. */
    CHECK_IN_GUESSES(10, Duration.ofHours(1), "web.limit.check_in_guesses"),
    /** Messages one writes; they come back one by one. */
    MESSAGES(60, Duration.ofMinutes(1), "web.limit.messages"),
    /** Recommendations one writes, or writes anew. */
    RECOMMENDATIONS_WRITTEN(20, Duration.ofDays(1), "web.limit.recommendations_written"),
    /** Recommendations one asks for. */
    RECOMMENDATIONS_ASKED(10, Duration.ofDays(1), "web.limit.recommendations_asked"),
    /** Recommendations one has asked for that nobody has written yet. Counted as it stands, not as attempts. */
    RECOMMENDATION_ASKS_OUT(15, Duration.ofDays(365), "web.limit.recommendation_asks_out"),
    /** Requests for introductions that wait for one go-between. Counted as it stands, not as attempts. */
    INTRODUCTIONS_ASKED_OF_ONE(5, Duration.ofDays(30), "web.limit.introductions_asked_of_one"),
    /** Requests of one asker that wait for one go-between. Counted as it stands, not as attempts. */
    INTRODUCTIONS_OUT_WITH_ONE(2, Duration.ofDays(30), "web.limit.introductions_out_with_one"),
    /** Introductions one asks for, taken back or not. */
    INTRODUCTION_ASKS(20, Duration.ofDays(1), "web.limit.introduction_asks"),
    /** Introductions one offers, taken back or not. */
    INTRODUCTION_OFFERS(20, Duration.ofDays(1), "web.limit.introduction_offers"),
    /** Introductions one has asked for that wait for an answer. Counted as it stands, not as attempts. */
    INTRODUCTIONS_OUT(10, Duration.ofDays(30), "web.limit.introductions_out"),
    /** Introductions one has offered that wait for an answer. Counted as it stands, not as attempts. */
    INTRODUCTIONS_OFFERED(10, Duration.ofDays(30), "web.limit.introductions_offered");

    private final int most;
    private final Duration within;
    private final String key;

    Limit(int most, Duration within, String key) {
        this.most = most;
        this.within = within;
        this.key = key;
    }

    /** How often, unless the operator says otherwise. */
    int most() {
        return most;
    }

    /** The length of time in which it counts. */
    public Duration within() {
        return within;
    }

    String key() {
        return key;
    }
}
