package kith.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import kith.database.Reach;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The clock everything reads, so that tests and the demo community can set it; what pages take, and what is served beside them. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemDefaultZone();
    }

    /** A page has hundreds of sentences: this source keeps them in a map, where Spring Boot's own asks a bundle three times for each. */
    @Bean
    MessageSource messageSource() {
        ReloadableResourceBundleMessageSource sentences = new ReloadableResourceBundleMessageSource();
        sentences.setBasename("classpath:messages");
        sentences.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sentences.setFallbackToSystemLocale(false);
        return sentences;
    }

    @Bean
    WebMvcConfigurer formsAlone() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new FormsAlone())
                        .addPathPatterns("/**")
                        .excludePathPatterns("/api/**", "/error");
            }
        };
    }

    @Bean
    ServletRegistrationBean<Health> health(ApplicationAvailability availability, Reach reach) {
        ServletRegistrationBean<Health> servlet =
                new ServletRegistrationBean<>(new Health(availability, reach), "/health/*");
        servlet.setName("health");
        return servlet;
    }
}
