package kith.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kith.api.CannotRead.Reason;
import kith.web.NotFound;
import kith.web.Problem;
import kith.web.Refused;
import kith.web.Words;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The one place where what went wrong becomes a problem for a program. What nobody foresaw goes on to the container, which writes it down. */
@Component
class Problems implements HandlerExceptionResolver, Ordered {

    private final Problem.Writer writer;
    private final Words words;

    Problems(Problem.Writer writer, Words words) {
        this.writer = writer;
        this.words = words;
    }

    /** Before those that make pages. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception trouble) {
        if (!Problem.wantedBy(request.getRequestURI())) {
            return null;
        }
        Problem problem = problem(trouble, response);
        if (problem == null) {
            return null;
        }
        try {
            writer.write(problem, request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private @Nullable Problem problem(Exception trouble, HttpServletResponse response) {
        return switch (trouble) {
            case Refused refused -> refused(refused, response);
            case HttpMessageNotReadableException unread -> refused(JsonTrouble.say(unread.getCause(), words), response);
            case MethodArgumentNotValidException invalid -> refused(invalid(invalid), response);
            case HandlerMethodValidationException invalid ->
                refused(
                        parameter(invalid.getParameterValidationResults()
                                .getFirst()
                                .getMethodParameter()
                                .getParameterName()),
                        response);
            case MissingServletRequestParameterException missing ->
                refused(parameter(missing.getParameterName()), response);
            case MethodArgumentTypeMismatchException mistyped -> refused(mistyped(mistyped), response);
            case InvalidParameterException garbled -> refused(new CannotRead(Reason.GARBLED, Map.of()), response);
            case ErrorResponse known -> known(known, response);
            default -> null;
        };
    }

    private Problem refused(Refused refused, HttpServletResponse response) {
        refused.tell(response);
        return Problem.of(refused, words);
    }

    private CannotRead invalid(MethodArgumentNotValidException invalid) {
        List<Map<String, String>> errors = invalid.getFieldErrors().stream()
                .map(error -> Map.of(
                        "field", error.getField(), "detail", words.text(String.valueOf(error.getDefaultMessage()))))
                .toList();
        String fields = errors.stream().map(error -> error.get("field")).collect(Collectors.joining(", "));
        return new CannotRead(Reason.INVALID, Map.of("errors", errors), fields);
    }

    private static CannotRead parameter(@Nullable String name) {
        String called = String.valueOf(name);
        return new CannotRead(Reason.PARAMETER, Map.of("parameter", called), called, "");
    }

    /** A word where a number stands in the address leads nowhere. */
    private Refused mistyped(MethodArgumentTypeMismatchException mistyped) {
        if (mistyped.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return new NotFound();
        }
        Class<?> type = mistyped.getRequiredType();
        String allowed = type != null && type.isEnum()
                ? words.text(
                        "api.kind.one_of",
                        Arrays.stream(type.getEnumConstants())
                                .map(one -> one.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))
                : words.text(type == boolean.class ? "api.kind.boolean" : "api.kind.number");
        return new CannotRead(
                Reason.PARAMETER,
                Map.of("parameter", mistyped.getName()),
                mistyped.getName(),
                words.text("api.parameter.should", allowed));
    }

    private Problem known(ErrorResponse known, HttpServletResponse response) {
        HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
        known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        String key = "api.status." + status.value();
        String code = status.name().toLowerCase(Locale.ROOT);
        return new Problem(status, code, words.has(key) ? words.text(key) : status.getReasonPhrase());
    }
}
