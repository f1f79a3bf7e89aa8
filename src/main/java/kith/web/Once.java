package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers an answer of the database for as long as one page is being put together, since a page's parts ask alike. Only while a page is read: what
 * changes something, or runs in a transaction, asks anew.
 */
public final class Once {

    private static final String ATTRIBUTE = Once.class.getName();

    private Once() {}

    /**
     * The answer, remembered or asked for now.
     *
     * @param question what is asked, whole: equal questions get the same answer, which therefore nobody may change
     */
    @SuppressWarnings("unchecked") // under a question stands what was answered to it
    public static <T> T of(Record question, Supplier<T> ask) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (!(request instanceof ServletRequestAttributes page)
                || !isRead(page.getRequest())
                || TransactionSynchronizationManager.isActualTransactionActive()) {
            return ask.get();
        }
        Map<Record, Object> known = known(page.getRequest());
        Object answer = known.get(question);
        if (answer == null) {
            answer = ask.get();
            known.put(question, answer);
        }
        return (T) answer;
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @SuppressWarnings("unchecked") // nobody else puts anything there
    private static Map<Record, Object> known(HttpServletRequest request) {
        Map<Record, Object> known = (Map<Record, Object>) request.getAttribute(ATTRIBUTE);
        if (known == null) {
            known = new HashMap<>();
            request.setAttribute(ATTRIBUTE, known);
        }
        return known;
    }
}
