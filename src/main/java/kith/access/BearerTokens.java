package kith.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.access.AccessToken.Scope;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.Problem;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Lets programs in by {@code Authorization: Bearer} (RFC 6750), at the pace their member may keep. A browser's session counts for nothing here. */
@Component
class BearerTokens {

    /** What a token that may write holds beside what each holds. */
    static final String WRITES = "SCOPE_write";

    private static final String SCHEME = "bearer ";

    private final AccessTokens tokens;
    private final Limits limits;
    private final Problem.Writer problems;
    private final Words words;

    BearerTokens(AccessTokens tokens, Limits limits, Problem.Writer problems, Words words) {
        this.tokens = tokens;
        this.limits = limits;
        this.problems = problems;
        this.words = words;
    }

    /** Signs the request in and passes it on; one without a token goes on as a stranger's, one with a wrong token ends here. */
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<AccessToken> token = secret(header).flatMap(tokens::use);
        if (token.isEmpty()) {
            refuse(request, response, HttpStatus.UNAUTHORIZED, "invalid_token", "Bearer error=\"invalid_token\"");
            return;
        }
        try {
            pace(request, token.get());
        } catch (TooMany tooMany) {
            problems.write(tooMany, request, response);
            return;
        }
        signIn(token.get());
        chain.doFilter(request, response);
    }

    /** Nobody has signed in where somebody must. */
    void ask(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        refuse(request, response, HttpStatus.UNAUTHORIZED, "no_token", "Bearer");
    }

    /** A token that may read is used to write. */
    void deny(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        refuse(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "insufficient_scope",
                "Bearer error=\"insufficient_scope\", scope=\"write\"");
    }

    static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private void pace(HttpServletRequest request, AccessToken token) {
        limits.pace(Limit.API_REQUESTS, "member:" + token.owner());
        if (!reads(request)) {
            limits.pace(Limit.API_CHANGES, "member:" + token.owner());
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String challenge)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        problems.write(new Problem(status, "access." + code, words.text("access.token." + code)), request, response);
    }

    private static void signIn(AccessToken token) {
        List<SimpleGrantedAuthority> held =
                token.scope() == Scope.WRITE ? List.of(new SimpleGrantedAuthority(WRITES)) : List.of();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new PreAuthenticatedAuthenticationToken(new SignedIn(token.owner(), false), null, held));
        SecurityContextHolder.setContext(context);
    }

    private static Optional<String> secret(@Nullable String header) {
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
