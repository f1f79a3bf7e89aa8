package kith.demo;

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

    @Bean
    @Primary
    StoryClock storyClock() {
        return new StoryClock();
    }

    @Bean
    ApplicationRunner demoCommunity(Demo demo, StoryClock clock, Words words, PublicUrl url) {
        return arguments -> {
            demo.load(clock);
            System.out.println(
                    words.text("demo.ready", url.of("/"), "elin" + Cast.DOMAIN, "tomas" + Cast.DOMAIN, Demo.PASSWORD));
        };
    }
}
