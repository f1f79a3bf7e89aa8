package kith.access;

import kith.web.PublicUrl;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions in PostgreSQL by Spring Session, made light: one query a page and no transaction. By default it is two queries and an update in three
 * transactions, which more than halves the pages that a server can give.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Spring Session looks for this name. Each of its statements stands alone well enough. Everybody else gets Spring Boot's. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    /** The cookie is {@code Secure} where the request was, and always where the operator says that people come over TLS. */
    @Bean
    DefaultCookieSerializerCustomizer secureBehindTls(PublicUrl address) {
        return cookie -> {
            if (address.encrypted()) {
                cookie.setUseSecureCookie(true);
            }
        };
    }

    /** Two requests that set the same thing at once do not fail. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> upserts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Spring Session looks for this name. */
    @Bean(defaultCandidate = false)
    ConversionService springSessionConversionService() {
        return SessionBytes.conversion();
    }

    /** There is no property for any of this, so the repository is wrapped once it is made. */
    @Bean
    static BeanPostProcessor throttle() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? throttled(sessions) : bean;
            }
        };
    }

    private static <S extends Session> ThrottledSessions<S> throttled(FindByIndexNameSessionRepository<S> sessions) {
        return new ThrottledSessions<>(sessions);
    }

    @Bean
    FilterRegistrationBean<SessionOfRequest> sessionOfRequest() {
        FilterRegistrationBean<SessionOfRequest> filter = new FilterRegistrationBean<>(new SessionOfRequest());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }
}
