package org.chapterhouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail over TLS, with the settings that docs/operations.md names, against a real server with a certificate of its own. */
class TlsTests {

    private GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));

    private MailServer server(String protocol, int port, String... settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setProtocol(protocol);
        for (String setting : settings) {
            String[] words = setting.split("=");
            sender.getJavaMailProperties().setProperty(words[0], words[1]);
        }
        return new MailServer(sender, "no-reply@chapters.example");
    }

    private static LetterClaims.Claim letter() {
        return new LetterClaims.Claim(
                1,
                1,
                "<1@chapters.example>",
                null,
                "ana@example.org",
                Locale.ENGLISH.toLanguageTag(),
                Topic.IMPORTANT,
                new RenderedLetter("Hello", "Hello", "<p>Hello</p>"));
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void aLetterTravelsEncryptedToAServerWhoseCertificateIsTrusted() {
        mail.start();
        MailServer.Outcome outcome = server(
                        "smtps",
                        mail.getSmtps().getPort(),
                        "mail.smtps.ssl.trust=127.0.0.1",
                        "mail.smtps.ssl.checkserveridentity=false")
                .send(letter(), null);

        assertThat(outcome.result()).isEqualTo(MailServer.Result.SENT);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() {
        mail.start();
        MailServer.Outcome outcome = server("smtps", mail.getSmtps().getPort()).send(letter(), null);

        assertThat(outcome.result()).isEqualTo(MailServer.Result.UNREACHABLE);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void whereTlsIsAskedForNothingIsSentInTheClear() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        MailServer.Outcome outcome = server(
                        "smtp",
                        mail.getSmtp().getPort(),
                        "mail.smtp.starttls.enable=true",
                        "mail.smtp.starttls.required=true")
                .send(letter(), null);

        assertThat(outcome.result()).isEqualTo(MailServer.Result.UNREACHABLE);
        assertThat(outcome.reply()).contains("STARTTLS");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }
}
