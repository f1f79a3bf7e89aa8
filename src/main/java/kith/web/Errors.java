package kith.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** The one place where what went wrong becomes a page: a sentence that says what, and what to do next. */
@Controller
@ControllerAdvice
class Errors implements ErrorController {

    private final Words words;
    private final Problem.Writer problems;

    Errors(Words words, Problem.Writer problems) {
        this.words = words;
        this.problems = problems;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletResponse response) {
        refused.tell(response);
        return page(refused.status(), words.text(refused));
    }

    /** An address with a word where a number stands is one that leads nowhere; a field with one is a bad request. */
    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException mistyped) {
        boolean inAddress = mistyped.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(inAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, null);
    }

    /** Bytes that are no letters, or a form that is too large: the container says which. */
    @ExceptionHandler
    ModelAndView garbled(InvalidParameterException garbled) {
        HttpStatus status = HttpStatus.resolve(garbled.getErrorCode());
        return page(status == null ? HttpStatus.BAD_REQUEST : status, null);
    }

    /** Where the container sends what no controller answered: unknown addresses, oversize bodies, failures. */
    @RequestMapping("/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus resolved = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        HttpStatus status = resolved == null ? HttpStatus.INTERNAL_SERVER_ERROR : resolved;
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked instanceof String path && Problem.wantedBy(path)) {
            problems.write(problem(status), request, response);
            return null;
        }
        ModelAndView page = page(status, null);
        if (status.is5xxServerError()) {
            page.addObject("request", RequestId.of(request));
        }
        return page;
    }

    private Problem problem(HttpStatus status) {
        return new Problem(status, status.name().toLowerCase(Locale.ROOT), words.text(key(status)));
    }

    private ModelAndView page(HttpStatus status, @Nullable String sentence) {
        ModelAndView page = new ModelAndView("web/error");
        page.setStatus(status);
        page.addObject("sentence", sentence != null ? sentence : words.text(key(status)));
        return page;
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "web.error.404";
            case FORBIDDEN -> "web.error.403";
            case METHOD_NOT_ALLOWED -> "web.error.405";
            case UNSUPPORTED_MEDIA_TYPE -> "web.error.415";
            case CONTENT_TOO_LARGE -> "web.error.413";
            case TOO_MANY_REQUESTS -> "web.error.429";
            default -> status.is4xxClientError() ? "web.error.400" : "web.error.500";
        };
    }
}
