package org.chapterhouse.casework;

import java.util.Locale;
import org.chapterhouse.people.Person;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** This module's sentences in the language of the current request. */
@Component
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String outcome(String outcome) {
        return known("outcome." + outcome, outcome);
    }

    String verdict(String verdict) {
        return known("verdict." + verdict, verdict);
    }

    /** A group in words; the organizers of a named chapter are called the same for every chapter. */
    String group(String group) {
        return known(
                group.startsWith(Person.ORGANIZERS_OF) ? "group.neighbours" : "group." + group,
                group.replaceFirst("^" + Person.ORGANIZERS_OF, ""));
    }

    /** A name in words; one that only a new model knows is shown as it stands, readable at least. */
    String known(String key, String name) {
        String plain = name.replace('-', ' ');
        String told = messages.getMessage(key, new Object[0], plain, LocaleContextHolder.getLocale());
        return told == null ? plain : told;
    }

    String of(String key, Object... arguments) {
        return in(LocaleContextHolder.getLocale(), key, arguments);
    }

    String in(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
