package org.chapterhouse.web;

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
import org.thymeleaf.context.LazyContextVariable;

/**
 * Gives every page the person who looks at it as {@code me}, and what forms say as {@code formTexts}; neither is worked
 * out until a template reads it.
 */
@Configuration(proxyBeanMethods = false)
class ViewerConfiguration implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<People> people;
    private final ObjectProvider<FormTexts> texts;

    ViewerConfiguration(ObjectProvider<People> people, ObjectProvider<FormTexts> texts) {
        this.people = people;
        this.texts = texts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/assets/**", "/actuator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("me", later(this::viewer));
        request.setAttribute("formTexts", later(() -> texts.getObject().json(LocaleContextHolder.getLocale())));
        return true;
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
