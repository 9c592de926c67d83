package org.chapterhouse.sponsorship;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The module's sentences. */
@Component
class SponsorWords {

    private final MessageSource messages;

    SponsorWords(MessageSource messages) {
        this.messages = messages;
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** In the language of the current request. */
    String say(String key, Object... arguments) {
        return in(locale(), key, arguments);
    }

    String in(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String of(Money money) {
        return money.in(locale());
    }

    /** What people call a tier or an add-on; one that an admin has made up is called as it is. */
    String item(String item, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage("sponsorship.item." + item, null, item, locale), item);
    }
}
