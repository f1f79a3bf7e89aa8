package kith.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    Errors(Words words) {
        this.words = words;
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

    /** Where the container sends what no controller answered: unknown addresses, oversize bodies, failures. */
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        return page(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, null);
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
            case CONTENT_TOO_LARGE -> "web.error.413";
            case TOO_MANY_REQUESTS -> "web.error.429";
            default -> status.is4xxClientError() ? "web.error.400" : "web.error.500";
        };
    }
}
