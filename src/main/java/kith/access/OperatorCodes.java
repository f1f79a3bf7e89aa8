package kith.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import kith.access.CannotEnter.Reason;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time code that makes the operator of a new Kith. It is printed on the console, where only who runs Kith can read it; until it is used
 * nobody else can register. Each server that starts meanwhile prints one of its own; the first to be used ends them all.
 */
@Component
class OperatorCodes implements SmartInitializingSingleton {

    /** No letters that look like another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int GROUPS = 4;

    private final OperatorCodeStore store;
    private final Accounts accounts;
    private final OperatorGreeting greeting;
    private final Clock clock;
    private final boolean demo;
    private volatile boolean awaited;

    OperatorCodes(
            OperatorCodeStore store,
            Accounts accounts,
            OperatorGreeting greeting,
            Clock clock,
            @Value("${kith.demo:false}") boolean demo) {
        this.store = store;
        this.accounts = accounts;
        this.greeting = greeting;
        this.clock = clock;
        this.demo = demo;
    }

    /** Before the first request can come in. */
    @Override
    public void afterSingletonsInstantiated() {
        if (demo) {
            return;
        }
        String code = make();
        awaited = store.addWhereNobodyIs(hash(code), clock.instant());
        if (awaited) {
            greeting.say(code);
        }
    }

    /** Whether this Kith still waits for its operator. Once it does not, it never does again. */
    boolean awaited() {
        if (awaited) {
            awaited = store.any();
        }
        return awaited;
    }

    /** Makes the operator's account for whoever has a code, and uses it up. */
    @Transactional
    public void register(String code, String name, String address, String password) {
        if (!store.lock().contains(hash(code))) {
            throw new CannotEnter(Reason.OPERATOR_CODE_WRONG);
        }
        accounts.registerOperator(name, address, password);
        store.removeAll();
    }

    private static String make() {
        SecureRandom random = new SecureRandom();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * 4; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Of the letters alone, so that case, spaces and hyphens may be typed as one likes. Random enough (79 bits) to need no salt. */
    private static String hash(String code) {
        return Digest.of(code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }
}
