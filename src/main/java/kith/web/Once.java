package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
        Map<Record, Object> known = known();
        if (known == null) {
            return ask.get();
        }
        Object answer = known.get(question);
        if (answer == null) {
            answer = ask.get();
            known.put(question, answer);
        }
        return (T) answer;
    }

    /** Remembers an answer that came along with another one. */
    public static void remember(Record question, Object answer) {
        Map<Record, Object> known = known();
        if (known != null) {
            known.put(question, answer);
        }
    }

    /** What is known for the page that is being read, or null where there is none, or something may change. */
    private static @Nullable Map<Record, Object> known() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request instanceof ServletRequestAttributes page
                        && isRead(page.getRequest())
                        && !TransactionSynchronizationManager.isActualTransactionActive()
                ? known(page.getRequest())
                : null;
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
