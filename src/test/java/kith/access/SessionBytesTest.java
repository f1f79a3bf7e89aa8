package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import kith.member.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/** Who is signed in comes back out of the session as they went in, from sessions of before too. */
class SessionBytesTest {

    private static final SignedIn MEMBER = new SignedIn(new MemberId(4_000_000_017L), false);
    private static final SignedIn OPERATOR = new SignedIn(new MemberId(3), true);

    @Test
    void whoIsSignedInIsTenBytes() {
        byte[] bytes = SessionBytes.write(context(MEMBER));
        assertThat(bytes).hasSize(10);
        assertThat(in(bytes).getPrincipal()).isEqualTo(MEMBER);
        assertThat(in(bytes).isAuthenticated()).isTrue();
        assertThat(in(bytes).getAuthorities()).isEmpty();
        assertThat(in(bytes).getName()).isEqualTo("4000000017");
    }

    @Test
    void anOperatorStaysOne() {
        byte[] bytes = SessionBytes.write(context(OPERATOR));
        assertThat(in(bytes).getPrincipal()).isEqualTo(OPERATOR);
        assertThat(in(bytes).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_OPERATOR");
    }

    @Test
    void sessionsOfBeforeAndWhateverElseThereIsCanBeRead() {
        byte[] before = new SerializingConverter().convert(context(OPERATOR));
        assertThat(in(before).getPrincipal()).isEqualTo(OPERATOR);
        assertThat(SessionBytes.read(SessionBytes.write("K and nine"))).isEqualTo("K and nine");
    }

    private static UsernamePasswordAuthenticationToken in(byte[] bytes) {
        SecurityContext context = (SecurityContext) SessionBytes.read(bytes);
        return (UsernamePasswordAuthenticationToken) Objects.requireNonNull(context.getAuthentication());
    }

    private static SecurityContext context(SignedIn member) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                member, null, member.operator() ? List.of(new SimpleGrantedAuthority("ROLE_OPERATOR")) : List.of()));
    }
}
