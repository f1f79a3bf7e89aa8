package kith.connection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kith.AnotherKith;
import kith.member.MemberId;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A Kith in a process of its own that connects and parts a few members at random, as fast as it can, and says each time that it did; until a line comes in, and
 * from then on says with every line whom it knows to be connected.
 */
final class ChangingKith {

    static final int MEMBERS = 12;
    static final String DONE = "done";
    static final String KNOWS = "knows ";

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private ChangingKith() {}

    public static void main(String[] args) throws IOException {
        ConfigurableApplicationContext kith =
                AnotherKith.on(args[0], "kith.data=" + args[1], "kith.graph.saved-from=1");
        Random random = new Random(Long.parseLong(args[2]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (!in.ready()) {
            changeSomething(kith.getBean(Connections.class), random);
            System.out.println(DONE);
        }
        while (in.readLine() != null) {
            System.out.println(KNOWS + String.join(" ", known(kith)));
        }
    }

    static void changeSomething(Connections connections, Random random) {
        MemberId a = new MemberId(1 + random.nextInt(MEMBERS));
        MemberId b = new MemberId(1 + (a.value() + random.nextInt(MEMBERS - 1)) % MEMBERS);
        if (random.nextInt(3) == 0) {
            connections.remove(a, b);
        } else {
            connections.connect(a, b, MAY);
        }
    }

    /** Whom a Kith's graph has connected, such as "1-2", both ways. */
    static List<String> known(ApplicationContext kith) {
        Network network = kith.getBean(Network.class);
        List<MemberId> all = new ArrayList<>();
        for (int i = 1; i <= MEMBERS; i++) {
            all.add(new MemberId(i));
        }
        List<String> known = new ArrayList<>();
        for (MemberId a : all) {
            Map<MemberId, Integer> near = network.of(a, all);
            all.stream().filter(b -> Integer.valueOf(1).equals(near.get(b))).forEach(b -> known.add(a + "-" + b));
        }
        return known;
    }
}
