package kith.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Renders the view {@code module/name} with the precompiled template {@code src/main/jte/module/name.jte}.
 *
 * <p>The whole page is rendered to memory first, so that a failure halfway gives a clean error page and not half a letter.
 */
@Component
class JteViews extends UrlBasedViewResolver {

    private final Templates templates;
    private final MessageSource messages;
    private final Assets assets;
    private final Clock clock;
    private final SingletonSupplier<List<Visitors>> visitors;

    JteViews(
            Templates templates,
            MessageSource messages,
            Assets assets,
            Clock clock,
            ObjectProvider<Visitors> visitors) {
        this.templates = templates;
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
        this.visitors = SingletonSupplier.of(() -> visitors.stream().toList());
        setViewClass(JteView.class);
        setSuffix(".jte");
        setContentType("text/html;charset=UTF-8");
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new JteView(this);
    }

    private Page page(HttpServletRequest request, Map<String, ?> model) {
        You you = visitors.obtain().stream()
                .flatMap(known -> known.you(request).stream())
                .findFirst()
                .orElse(null);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(messages, assets, clock, you, new Page.Request(request.getRequestURI(), csrf, (String)
                model.get("notice")));
    }

    /** One template, filled. */
    static final class JteView extends AbstractUrlBasedView {

        private final JteViews views;

        JteView(JteViews views) {
            this.views = views;
        }

        @Override
        public boolean checkResource(Locale locale) {
            return views.templates.exists(template());
        }

        private String template() {
            String url = getUrl();
            if (url == null) {
                throw new IllegalStateException("A view without a name");
            }
            return url;
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            Map<String, Object> filled = new HashMap<>(model);
            filled.put("page", views.page(request, model));
            Utf8ByteOutput output = new Utf8ByteOutput();
            views.templates.render(template(), filled, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            // Whole: in pieces it would go through every filter's hands as often.
            response.getOutputStream().write(output.toByteArray());
        }
    }
}
