package kith.access;

import java.nio.ByteBuffer;
import java.util.List;
import kith.member.MemberId;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * How what a session holds is kept as bytes. Who is signed in, which every page reads, is ten of them: Java's own way took a fourteenth of what Kith does
 * for a page. Whatever else there is, and sessions from before, are kept in Java's way; no such bytes begin with {@link #SIGNED_IN}.
 */
final class SessionBytes {

    private static final byte SIGNED_IN = 'K';
    private static final int LENGTH = 1 + 1 + Long.BYTES;
    private static final List<GrantedAuthority> OPERATOR =
            List.of(new SimpleGrantedAuthority("ROLE_" + AccountLookup.OPERATOR));

    private static final SerializingConverter WRITING = new SerializingConverter();
    private static final DeserializingConverter READING = new DeserializingConverter();

    private SessionBytes() {}

    /** Converts between objects and bytes. */
    static ConversionService conversion() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, SessionBytes::write);
        conversion.addConverter(byte[].class, Object.class, SessionBytes::read);
        return conversion;
    }

    static byte[] write(Object held) {
        return held instanceof SecurityContext context
                        && context.getAuthentication() instanceof UsernamePasswordAuthenticationToken in
                        && in.getPrincipal() instanceof SignedIn member
                ? ByteBuffer.allocate(LENGTH)
                        .put(SIGNED_IN)
                        .put((byte) (member.operator() ? 1 : 0))
                        .putLong(member.id().value())
                        .array()
                : WRITING.convert(held);
    }

    static Object read(byte[] bytes) {
        return bytes.length == LENGTH && bytes[0] == SIGNED_IN
                ? signedIn(new SignedIn(new MemberId(ByteBuffer.wrap(bytes).getLong(2)), bytes[1] == 1))
                : READING.convert(bytes);
    }

    private static SecurityContext signedIn(SignedIn member) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                member, null, member.operator() ? OPERATOR : List.of()));
    }
}
