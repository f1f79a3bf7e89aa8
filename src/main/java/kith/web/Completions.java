package kith.web;

import jakarta.annotation.PreDestroy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes events whose listeners are done out of their table, many at a time: nothing waits for it, and one by one it was two transactions for each listener.
 * An event that is done and not yet taken out when its server dies is sent out again, as one whose listener had not come to its end.
 */
@Component
class Completions {

    private static final int AT_ONCE = 500;

    private final PublicationStore store;
    private final ConcurrentLinkedQueue<UUID> done = new ConcurrentLinkedQueue<>();

    Completions(PublicationStore store) {
        this.store = store;
    }

    void add(UUID event) {
        done.add(event);
    }

    @PreDestroy
    @Scheduled(fixedDelayString = "PT0.1S")
    void clear() {
        for (List<UUID> batch = take(); !batch.isEmpty(); batch = take()) {
            try {
                store.remove(batch);
            } catch (RuntimeException e) {
                done.addAll(batch);
                throw e;
            }
        }
    }

    private List<UUID> take() {
        List<UUID> batch = new ArrayList<>();
        for (UUID event = done.poll(); event != null; event = batch.size() < AT_ONCE ? done.poll() : null) {
            batch.add(event);
        }
        return batch;
    }

    /** Puts itself between Spring Modulith and its table, which knows no other way to do this. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        static BeanPostProcessor completeLater(ObjectProvider<Completions> completions) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof EventPublicationRepository events ? light(events, completions) : bean;
                }
            };
        }

        private static Object light(EventPublicationRepository events, ObjectProvider<Completions> completions) {
            return Proxy.newProxyInstance(
                    Completions.class.getClassLoader(),
                    new Class<?>[] {EventPublicationRepository.class},
                    (proxy, method, arguments) -> {
                        // That a listener has begun tells nobody anything: Resubmission is as patient with what waits.
                        if (method.getName().equals("markProcessing")) {
                            return null;
                        }
                        if (method.getName().equals("markCompleted")
                                && arguments[0] instanceof TargetEventPublication event) {
                            event.markCompleted((Instant) arguments[1]);
                            completions.getObject().add(event.getIdentifier());
                            return null;
                        }
                        try {
                            return method.invoke(events, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
