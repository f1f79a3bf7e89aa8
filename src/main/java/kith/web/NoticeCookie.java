package kith.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Takes the sentence that a page leaves for the next one along in a cookie. In the session, where Spring would put it, it would be written to disk with
 * each form, and again when the next page takes it out.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
final class NoticeCookie extends AbstractFlashMapManager {

    static final String NAME = "kith-notice";

    private static final String NOTICE = "notice";
    private static final Duration LIFE = Duration.ofMinutes(3);
    private static final int KEPT = 5;
    private static final String BETWEEN = "\0";

    private final PublicUrl address;

    NoticeCookie(PublicUrl address) {
        this.address = address;
    }

    /** Addresses and sentences in turn: in several windows, several may wait. */
    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        List<FlashMap> notices = new ArrayList<>();
        String[] kept = read(cookie.getValue()).split(BETWEEN, -1);
        for (int i = 0; i + 1 < kept.length; i += 2) {
            notices.add(notice(kept[i], kept[i + 1]));
        }
        return notices;
    }

    private static FlashMap notice(String target, String sentence) {
        FlashMap notice = new FlashMap();
        UriComponents address = UriComponentsBuilder.fromUriString(target).build();
        notice.setTargetRequestPath(address.getPath());
        notice.addTargetRequestParams(address.getQueryParams());
        notice.put(NOTICE, sentence);
        return notice;
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> notices, HttpServletRequest request, HttpServletResponse response) {
        String kept =
                notices.isEmpty() ? "" : write(notices.subList(Math.max(0, notices.size() - KEPT), notices.size()));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, kept)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(address.encrypted() || request.isSecure())
                        .maxAge(kept.isEmpty() ? Duration.ZERO : LIFE)
                        .build()
                        .toString());
    }

    private static String write(List<FlashMap> notices) {
        String whole = notices.stream()
                .map(notice -> target(notice) + BETWEEN + notice.get(NOTICE))
                .collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    private static String target(FlashMap notice) {
        return UriComponentsBuilder.fromPath(String.valueOf(notice.getTargetRequestPath()))
                .queryParams(notice.getTargetRequestParams())
                .build()
                .toUriString();
    }

    /** Empty where somebody made the cookie up. */
    private static String read(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
