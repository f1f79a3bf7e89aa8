package kith;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import kith.access.Accounts;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.Members;
import kith.message.Conversations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * The people of a test: every {@link KithTest} may take this in its constructor.
 *
 * <p>Names need not be unique; handles and addresses become so. All have the password {@link #PASSWORD}, hashed once.
 */
public class People {

    /** Everybody's here. */
    public static final String PASSWORD = "a lamp in the harbour";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Accounts accounts;
    private final Members members;
    private final MemberCards cards;
    private final Conversations conversations;
    private final Environment settings;
    private final String hash;

    @Autowired
    People(Accounts accounts, Members members, MemberCards cards, Conversations conversations, Environment settings) {
        this.accounts = accounts;
        this.members = members;
        this.cards = cards;
        this.conversations = conversations;
        this.settings = settings;
        this.hash = accounts.encode(PASSWORD);
    }

    /** Somebody at a browser who has not signed in. */
    public Visitor stranger() {
        return new Visitor(settings.getRequiredProperty("local.server.port", Integer.class), null);
    }

    /** A new member of this name, past the first questions, signed in at a browser. */
    public Visitor signedIn(String name) {
        return signIn(member(name));
    }

    /** A new member of this name with an account, past the first questions, not signed in. */
    public Visitor.Who member(String name) {
        Visitor.Who member = newcomer(name);
        members.settle(member.id());
        return member;
    }

    /** A new member of this name with an account who has never signed in. */
    public Visitor.Who newcomer(String name) {
        MemberId id = members.join(name);
        String address = "member-" + NUMBER.incrementAndGet() + "@example.org";
        accounts.open(id, address, hash);
        return new Visitor.Who(id, Objects.requireNonNull(cards.of(id, id)).handle(), name, address);
    }

    /** Whoever runs this Kith, signed in at a browser. */
    public Visitor operator(String name) {
        MemberId id = members.join(name);
        String address = "operator-" + NUMBER.incrementAndGet() + "@example.org";
        accounts.openOperator(id, address, hash);
        members.settle(id);
        return signIn(
                new Visitor.Who(id, Objects.requireNonNull(cards.of(id, id)).handle(), name, address));
    }

    /** A conversation of three, as an introduction opens it; its number. */
    public long three(MemberId goBetween, MemberId one, MemberId other, String words) {
        String origin = "test-" + NUMBER.incrementAndGet();
        return conversations
                .openThree(goBetween, one, other, origin, words, Instant.now())
                .value();
    }

    /** Signs a member in at one more browser. */
    public Visitor signIn(Visitor.Who member) {
        Visitor visitor = new Visitor(settings.getRequiredProperty("local.server.port", Integer.class), member);
        Visitor.Answer in = visitor.post("/sign-in", "address", member.address(), "password", PASSWORD);
        if (in.status() != 302) {
            throw new AssertionError("Could not sign in " + member + ": " + in.status() + " " + in.text());
        }
        return visitor;
    }
}
