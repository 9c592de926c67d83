package org.chapterhouse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.context.LazyContextVariable;

/** Gives every page the person who looks at it as {@code me}; nobody is asked for until a template reads it. */
@Configuration(proxyBeanMethods = false)
class ViewerConfiguration implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<People> people;

    ViewerConfiguration(ObjectProvider<People> people) {
        this.people = people;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/assets/**", "/actuator/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute("me", new LazyContextVariable<@Nullable Viewer>() {
            @Override
            protected @Nullable Viewer loadValue() {
                return viewer();
            }
        });
        return true;
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
