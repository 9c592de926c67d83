package org.chapterhouse.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The mail server of the journeys: what people find in their mailbox, and what happens while it is down. */
class MailBox implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");
    private static final int PORT = freePort();

    private static GreenMail server = started();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + PORT)
                .applyTo(context);
    }

    static void goesDown() {
        server.stop();
    }

    static void comesBack() {
        server = started();
    }

    /** Path of the page that the latest letter to this address leads to; waits until so many have come. */
    static String pathInLetterTo(String address, int atLeast) {
        String text = textTo(address, atLeast);
        Matcher link = LINK.matcher(text);
        Assertions.assertThat(link.find()).as("a link in: " + text).isTrue();
        return link.group(1);
    }

    private static String textTo(String address, int atLeast) {
        List<MimeMessage> letters = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> lettersTo(address), found -> found.size() >= atLeast);
        return text(letters.get(letters.size() - 1));
    }

    private static List<MimeMessage> lettersTo(String address) {
        return Arrays.stream(server.getReceivedMessagesForDomain(address)).toList();
    }

    private static String text(MimeMessage letter) {
        try {
            Object content = letter.getContent();
            while (content instanceof Multipart parts) {
                BodyPart first = parts.getBodyPart(0);
                content = first.getContent();
            }
            return content.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail started() {
        GreenMail mail = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
