package kith.database;

import java.util.concurrent.CountDownLatch;
import kith.Kith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole of Kith with one page that is not done before Kith is told to stop, and needs the database after that. */
final class SlowKith {

    static final String WORKING = "the slow page is at work";
    static final String STOPPING = "no more is asked for";

    private SlowKith() {}

    public static void main(String[] args) {
        SpringApplication.run(new Class<?>[] {Kith.class, SlowPages.class}, args);
    }

    @RestController
    @ConditionalOnProperty("kith.test.slow")
    static class SlowPages {

        private final CountDownLatch stopping = new CountDownLatch(1);
        private final JdbcClient sql;

        SlowPages(JdbcClient sql) {
            this.sql = sql;
        }

        @GetMapping("/sign-in/slow")
        String slow() throws InterruptedException {
            System.out.println(WORKING);
            stopping.await();
            return "finished, with "
                    + sql.sql("select 'its database'").query(String.class).single();
        }

        @EventListener
        void on(AvailabilityChangeEvent<ReadinessState> change) {
            if (change.getState() == ReadinessState.REFUSING_TRAFFIC) {
                System.out.println(STOPPING);
            }
        }

        /** Lets the slow page go on, once the test has seen that Kith is stopping. */
        @GetMapping("/sign-in/go-on")
        void goOn() {
            stopping.countDown();
        }
    }
}
