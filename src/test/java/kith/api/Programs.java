package kith.api;

import java.time.Duration;
import kith.People;
import kith.Visitor.Who;
import kith.access.AccessTokens;
import kith.access.ReadingToken;
import org.springframework.core.env.Environment;

/** Gives tests programs that act for new members. */
class Programs {

    private final People people;
    private final AccessTokens tokens;
    private final int port;

    Programs(People people, AccessTokens tokens, Environment settings) {
        this.people = people;
        this.tokens = tokens;
        this.port = settings.getRequiredProperty("local.server.port", Integer.class);
    }

    /** A member and what acts for them. */
    record Acting(Who who, Program program, Program reader) {

        String handle() {
            return who.handle();
        }
    }

    /** A new member of this name, with a program that may write and one that may read. */
    Acting member(String name) {
        Who who = people.member(name);
        return new Acting(
                who,
                new Program(port, tokens.renew(who.address(), "test", Duration.ofDays(1))),
                new Program(port, ReadingToken.of(tokens, who.id())));
    }

    /** A program without a token. */
    Program stranger() {
        return new Program(port, null);
    }

    Program with(String token) {
        return new Program(port, token);
    }

    /** A conversation of three. */
    long three(Acting goBetween, Acting one, Acting other) {
        return people.three(
                goBetween.who().id(), one.who().id(), other.who().id(), "You both walk the quay wall on Sundays.");
    }
}
