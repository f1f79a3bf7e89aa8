package kith.mail;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import kith.member.MemberId;
import kith.web.PublicUrl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Where letters wait to leave. Called within the transaction of what they tell of. */
@Component
class Outbox {

    /** How long is shown what became of a letter. */
    static final Duration LIFE = Duration.ofDays(30);

    private static final int BATCH = 1_000;

    private final OutboxStore store;
    private final PublicUrl address;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Outbox(OutboxStore store, PublicUrl address, Clock clock) {
        this.store = store;
        this.address = address;
        this.clock = clock;
    }

    /** Those of the members whose digest of that moment is done with. */
    Set<MemberId> closedDigests(Collection<MemberId> members, Instant due) {
        return store.closedDigests(members, due);
    }

    /** Once however often it is told. What is for many is put in in the order of their numbers, so that two servers do not wait for each other. */
    void add(Queued.Fresh letter) {
        if (letter.members().isEmpty()) {
            return;
        }
        List<MemberId> members = letter.members().stream().sorted().toList();
        List<String> ids = members.stream().map(member -> messageId()).toList();
        store.add(members, letter, ids, clock.instant());
    }

    /** Any number of servers may do so at once. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
    void clear() {
        Instant than = clock.instant().minus(LIFE);
        int gone;
        do {
            gone = store.deleteOlder(than, BATCH);
        } while (gone == BATCH);
    }

    private String messageId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        URI home = URI.create(address.of("/"));
        // a name that is none by the rules, such as one with an underscore, is no host to Java
        String host = home.getHost() == null ? home.getAuthority().replaceFirst(":\\d*$", "") : home.getHost();
        return "<" + HexFormat.of().formatHex(bytes) + "@" + host + ">";
    }
}
