package org.chapterhouse.start;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.core.env.Environment;

/** Addresses among the settings that would be found to be none only when something is sent, and then again and again. */
final class Addresses {

    private Addresses() {}

    static void check(Environment environment) {
        String sender = environment.getProperty("chapterhouse.mail.from", "");
        if (!sender.isBlank() && !isSender(sender)) {
            throw new StartRefused("start.mail-from", sender);
        }
        String webhook = environment.getProperty("chapterhouse.webhook.url", "");
        if (!webhook.isBlank() && !isWeb(webhook)) {
            throw new StartRefused("start.webhook-url", webhook);
        }
    }

    private static boolean isSender(String text) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            if (addresses.length != 1) {
                return false;
            }
            addresses[0].validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    private static boolean isWeb(String text) {
        try {
            URI address = new URI(text.strip());
            return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
