package kith.web;

import java.util.concurrent.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Where work goes that no request waits for: listeners of events, a few at a time, so that a flood of them never takes all connections to the
 * database; and what is done by the clock.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private static final int THREADS = 4;
    private static final int WAITING = 10_000;
    private static final int SECONDS_TO_END = 20;

    /** The name by which Spring finds it for {@code @Async}, and with it for every {@code @ApplicationModuleListener}. */
    @Bean
    ThreadPoolTaskExecutor taskExecutor() {
        ThreadPoolTaskExecutor listeners = new ThreadPoolTaskExecutor();
        listeners.setThreadNamePrefix("events-");
        listeners.setCorePoolSize(THREADS);
        listeners.setMaxPoolSize(THREADS);
        listeners.setQueueCapacity(WAITING);
        listeners.setRejectedExecutionHandler(Background::leaveForLater);
        listeners.setWaitForTasksToCompleteOnShutdown(true);
        listeners.setAwaitTerminationSeconds(SECONDS_TO_END);
        return listeners;
    }

    /** Nothing is lost: the event stays in its table, and is sent out again once the flood is over. */
    private static void leaveForLater(Runnable work, ThreadPoolExecutor listeners) {
        LOG.warn(
                "{} events wait for their listeners; one more is left for later",
                listeners.getQueue().size());
    }
}
