package kith.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import kith.web.PublicUrl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The door: which addresses are for everybody, how one signs in, and what every answer tells the browser to refuse. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Nothing but Kith's own files, no script or style in a page, no frame around it. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String[] FILES = {
        "/*.css", "/*.js", "/*.svg", "/*.png", "/*.ico", "/robots.txt", "/fonts/**", "/webjars/**", "/files/**"
    };

    /** For everybody to read; the pages themselves decide what a stranger may see. */
    private static final String[] READING = {"/", "/members/{handle}", "/l/{token}", "/guide/*"};

    /** Pressed by a mail program, without a session or a token of ours: RFC 8058. */
    private static final String UNSUBSCRIBING = "/mail/unsubscribe/{token}";

    private static final String[] ENTERING = {"/sign-in/**", "/register/**", "/operator/**", "/error", UNSUBSCRIBING};

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SignInSteps steps, PublicUrl address) throws Exception {
        return http.authorizeHttpRequests(AccessConfiguration::forEverybodyOrMembers)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("address")
                        .authenticationDetailsSource(request -> new SignInDetails(request, address.encrypted()))
                        .successHandler(steps::welcome)
                        .failureHandler(steps::refuse))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?out")
                        .deleteCookies())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(steps::ask).accessDeniedHandler(steps::deny))
                .csrf(csrf -> csrf.ignoringRequestMatchers(UNSUBSCRIBING)
                        .csrfTokenRepository(new CsrfCookie(address.encrypted()))
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .headers(AccessConfiguration::strict)
                .build();
    }

    private static void forEverybodyOrMembers(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(FILES)
                .permitAll()
                .requestMatchers(ENTERING)
                .permitAll()
                .requestMatchers(HttpMethod.GET, READING)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, READING)
                .permitAll()
                .requestMatchers("/admin/**")
                .hasRole(AccountLookup.OPERATOR)
                .anyRequest()
                .authenticated();
    }

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new SameLetters(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    WebMvcConfigurer memberAsParameter(SignedInMember member) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(member);
            }
        };
    }
}
