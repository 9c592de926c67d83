package org.chapterhouse.demo;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo whom they can be, right after the address. */
@Component
@Profile("demo")
class DemoAnnouncement {

    private final MessageSource messages;

    DemoAnnouncement(MessageSource messages) {
        this.messages = messages;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext) {
            String accounts = DemoData.read().accounts().stream()
                    .map(DemoData.Account::username)
                    .collect(Collectors.joining(", "));
            System.out.println(messages.getMessage(
                    "demo.accounts", new Object[] {DemoData.PASSWORD, accounts}, Locale.getDefault()));
            System.out.println();
        }
    }
}
