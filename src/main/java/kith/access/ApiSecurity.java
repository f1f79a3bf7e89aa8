package kith.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kith.api.AnsweredRequests;
import kith.member.MemberId;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The door for programs: a token and nothing else, so that no browser can be made to knock at it for somebody. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String DESCRIPTION = "/api/v1/openapi.json";

    static {
        // The member of a token is no parameter of a request.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(MemberId.class);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain programs(HttpSecurity http, BearerTokens tokens, AnsweredRequests answered) throws Exception {
        Filter bearer = (request, response, chain) ->
                tokens.filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
        Filter again = (request, response, chain) ->
                answered.filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, DESCRIPTION)
                        .permitAll()
                        .requestMatchers(BearerTokens::reads)
                        .authenticated()
                        .requestMatchers(AnsweredRequests.ASSESSMENT)
                        .authenticated()
                        .anyRequest()
                        .hasAuthority(BearerTokens.WRITES))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(tokens::ask).accessDeniedHandler(tokens::deny))
                .addFilterAfter(bearer, SecurityContextHolderFilter.class)
                .addFilterAfter(again, AuthorizationFilter.class)
                .build();
    }
}
