package org.chapterhouse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.api.SpokenLanguages;
import org.chapterhouse.people.PersonAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of an answer: the account's for whoever is signed in, since they chose it; a program that brings its own
 * credentials may ask for another; for visitors what their browser prefers among those we speak.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    private static final Set<String> SPOKEN =
            SpokenLanguages.ALL.stream().map(Locale::getLanguage).collect(Collectors.toUnmodifiableSet());

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Optional<Locale> asked = request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .filter(Languages::isSpoken)
                        .findFirst();
        Optional<Locale> chosen =
                SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication caller
                        ? Optional.of(caller.person().locale()).filter(Languages::isSpoken)
                        : Optional.empty();
        Optional<Locale> best = CsrfRules.bringsCredentials(request) ? asked.or(() -> chosen) : chosen.or(() -> asked);
        return best.orElse(Locale.ENGLISH);
    }

    private static boolean isSpoken(Locale locale) {
        return SPOKEN.contains(locale.getLanguage());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new IllegalStateException("the account says which language");
    }
}
