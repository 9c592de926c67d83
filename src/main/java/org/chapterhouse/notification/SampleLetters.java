package org.chapterhouse.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.chapterhouse.casework.CaseSnapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Letters with made-up data, each with just what the real one brings: accounts have no step, a receipt no words. */
@Component
class SampleLetters {

    private static final String MADE_UP = "EVT-2026-000042";
    private static final String CHANGER = "account-admin-asked";
    private static final Set<String> ABOUT_CHAPTERS = Set.of(
            "trial-passed", "agreement-asked", "agreement-awaited", "application-silent", "application-redirected");

    private final MessageSource messages;
    private final Clock clock;

    SampleLetters(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @param found a case to take the title and the reference from, null for made-up ones */
    Letter of(String template, LetterWords words, Locale language, @Nullable CaseSnapshot found) {
        boolean account = template.startsWith("account-");
        Letter.Address to = new Letter.Address("", language);
        Letter.Content content = Letter.Content.of(found == null ? title(template, language) : found.title());
        boolean decided = template.startsWith("decision-");
        if ((words.subject() + words.what() + words.asked()).contains("{step}")) {
            content = content.at(
                    say("step", language), decided ? null : clock.instant().plus(Duration.ofDays(3)));
        }
        boolean quotes = decided || template.equals("comment") || template.equals(CHANGER);
        content = content.from("Maya Chen", quotes ? say("words", language) : null);
        return account
                ? new Letter(to, template, null, "/account", content)
                : Letter.aboutCase(to, template, found == null ? MADE_UP : found.reference(), content);
    }

    private String title(String template, Locale language) {
        if (template.equals("account-identity-linked")) {
            return "https://id.example.org";
        }
        if (template.startsWith("account-")) {
            return "ana";
        }
        boolean chapter = template.startsWith("chapter-") || ABOUT_CHAPTERS.contains(template);
        return say(chapter ? "chapter" : "title", language);
    }

    private String say(String what, Locale language) {
        return messages.getMessage("notification.sample." + what, null, language);
    }
}
