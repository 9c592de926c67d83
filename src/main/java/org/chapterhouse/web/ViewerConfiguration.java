package org.chapterhouse.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.thymeleaf.context.LazyContextVariable;

/**
 * Gives every page the person who looks at it as {@code me}, where they can go as {@code navigation}, and what forms say
 * as {@code formTexts}; none is worked out until a template reads it.
 */
@Configuration(proxyBeanMethods = false)
class ViewerConfiguration implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<People> people;
    private final ObjectProvider<FormTexts> texts;
    private final Navigation navigation;

    ViewerConfiguration(
            ObjectProvider<People> people,
            ObjectProvider<FormTexts> texts,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.people = people;
        this.texts = texts;
        this.navigation = new Navigation(mappings);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/assets/**", "/actuator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        describe(request);
        return true;
    }

    /** What the frame of a page reads. */
    void describe(HttpServletRequest request) {
        request.setAttribute("me", later(this::viewer));
        request.setAttribute("navigation", later(() -> navigation.of(viewer())));
        request.setAttribute("theme", Theme.of(request));
        request.setAttribute("here", here(request));
        request.setAttribute("done", done(request));
        request.setAttribute("formTexts", later(() -> texts.getObject().json(LocaleContextHolder.getLocale())));
    }

    /** The address of the page, for whoever goes away to sign in or to change the theme; null if it cannot be read again. */
    private static @Nullable String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getDispatcherType() != DispatcherType.REQUEST) {
            return null;
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** What the page before has done; not asked of a request that failed, whose parameters may be unreadable. */
    private static @Nullable String done(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST ? request.getParameter("said") : null;
    }

    private static <T extends @Nullable Object> LazyContextVariable<T> later(Supplier<T> value) {
        return new LazyContextVariable<>() {
            @Override
            protected T loadValue() {
                return value.get();
            }
        };
    }

    private @Nullable Viewer viewer() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        People known = people.getIfAvailable();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken || known == null) {
            return null;
        }
        return Viewer.of(known.current());
    }
}
