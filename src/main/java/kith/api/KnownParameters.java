package kith.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kith.api.CannotRead.Reason;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a parameter that an endpoint does not have: {@code ?stat=pending}, taken for nothing, would answer with everything. */
class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> known = Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .map(parameter ->
                            Objects.requireNonNull(parameter.getParameter().getName()))
                    .collect(Collectors.toSet());
            request.getParameterMap().keySet().stream()
                    .filter(given -> !known.contains(given))
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw new CannotRead(Reason.UNKNOWN_PARAMETER, Map.of("parameter", unknown), unknown);
                    });
        }
        return true;
    }
}
