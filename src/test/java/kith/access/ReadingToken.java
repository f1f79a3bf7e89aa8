package kith.access;

import kith.People;
import kith.member.MemberId;

/** Makes a token that may read alone, for tests elsewhere. */
public final class ReadingToken {

    private ReadingToken() {}

    public static String of(AccessTokens tokens, MemberId member) {
        return tokens.make(member, People.PASSWORD, "Reads", AccessToken.Scope.READ, 7);
    }
}
