package kith;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A Kith of a test's own making, beside the one that the tests share, with a clock the test can move; the test closes it. */
public final class AnotherKith {

    private AnotherKith() {}

    /** A Kith on this database of {@link FreshDatabase#create}, with settings such as {@code kith.proxies=127.0.0.1}. */
    public static ConfigurableApplicationContext on(String database, String... settings) {
        return on(database, new Class<?>[0], settings);
    }

    /** Likewise, with more beans. */
    public static ConfigurableApplicationContext on(String database, Class<?>[] more, String... settings) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "server.port", "0",
                "kith.port", "0",
                "kith.database.url", database,
                "kith.database.user", "postgres",
                "kith.database.password", "postgres",
                "kith.data", "target/kith-data-other",
                "spring.jmx.enabled", "false",
                "kith.limits.SENT_ALIKE", "1000000"));
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        String[] arguments = all.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Kith.class, MovableClock.Configuration.class, People.class)
                .sources(more)
                .run(arguments);
    }

    /** A person at a browser there. */
    public static Visitor visitor(ConfigurableApplicationContext kith) {
        return Visitor.at(kith.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
