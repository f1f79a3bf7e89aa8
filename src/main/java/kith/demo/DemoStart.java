package kith.demo;

import java.time.Duration;
import kith.access.AccessTokens;
import kith.invitation.Tallies;
import kith.web.PublicUrl;
import kith.web.Words;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** With {@code kith.demo=true}, as {@code ./kith run} sets it, the community is loaded at the first start, and every start says how to sign in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("kith.demo")
class DemoStart {

    private static final Duration LIFE = Duration.ofDays(1);

    @Bean
    @Primary
    StoryClock storyClock() {
        return new StoryClock();
    }

    @Bean
    ApplicationRunner demoCommunity(
            Demo demo, StoryClock clock, Tallies tallies, AccessTokens tokens, Words words, PublicUrl url) {
        return arguments -> {
            demo.load(clock);
            tallies.count();
            String elin = "elin" + Cast.DOMAIN;
            String tomas = "tomas" + Cast.DOMAIN;
            System.out.println(words.text(
                    "demo.ready",
                    url.of("/"),
                    elin,
                    tomas,
                    Demo.PASSWORD,
                    url.of("/api/v1/me"),
                    fresh(tokens, elin, words),
                    fresh(tokens, tomas, words),
                    Cast.OPERATOR + Cast.DOMAIN));
        };
    }

    /** Made at each start, so that what is printed works and what was printed before does not. */
    private static String fresh(AccessTokens tokens, String address, Words words) {
        return tokens.renew(address, words.text("demo.token"), LIFE);
    }
}
