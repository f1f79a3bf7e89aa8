package kith.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Pages take forms: anything else that is posted to one would be read as an empty form. */
class FormsAlone implements HandlerInterceptor {

    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        if (request.getMethod().equals("POST") && type != null) {
            MediaType sent = parsed(type);
            if (FORMS.stream().noneMatch(sent::isCompatibleWith)) {
                throw new HttpMediaTypeNotSupportedException(sent, FORMS);
            }
        }
        return true;
    }

    private static MediaType parsed(String type) throws HttpMediaTypeNotSupportedException {
        try {
            return MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException garbled) {
            throw new HttpMediaTypeNotSupportedException(type, FORMS);
        }
    }
}
