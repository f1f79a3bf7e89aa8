package kith.access;

import java.util.Optional;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller that asks for a {@link MemberId} the signed-in member. A stranger is sent to sign in, unless the parameter is
 * {@code @Nullable} or an {@code Optional}, as on pages for everybody.
 */
@Component
class SignedInMember implements HandlerMethodArgumentResolver {

    /** Who is signed in on this thread's request. */
    static Optional<SignedIn> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn member
                ? Optional.of(member)
                : Optional.empty();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == MemberId.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Optional<MemberId> member = current().map(SignedIn::id);
        if (parameter.getParameterType() == Optional.class) {
            return member;
        }
        if (member.isEmpty() && !parameter.isOptional()) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        }
        return member.orElse(null);
    }
}
