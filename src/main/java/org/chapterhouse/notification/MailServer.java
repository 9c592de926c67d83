package org.chapterhouse.notification;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The conversation with one SMTP server, its failures sorted by what to do about them. */
class MailServer {

    private static final int LONGEST_REPLY = 300;

    /** What came of an attempt. */
    enum Result {
        SENT,
        /** this letter, not now: try it later */
        DEFERRED,
        /** this letter, never: the address does not exist or cannot be written to */
        REFUSED,
        /** no letter, now: the server is down, too slow, or does not let us in */
        UNREACHABLE
    }

    /**
     * What came of an attempt, and why.
     *
     * @param error word for the kind of failure, part of a message key
     * @param reply what the server said, null if it said nothing
     */
    record Outcome(Result result, String error, @Nullable String reply) {

        static final Outcome SENT = new Outcome(Result.SENT, "", null);
        /** The account has been disabled since the letter was written. */
        static final Outcome GONE = new Outcome(Result.REFUSED, "gone", null);

        static Outcome of(Result result, String error, @Nullable Throwable said) {
            String reply = said == null ? null : said.getMessage();
            if (reply != null) {
                reply = reply.strip();
                reply = reply.substring(0, Math.min(LONGEST_REPLY, reply.length()));
            }
            return new Outcome(result, error, reply);
        }
    }

    private final JavaMailSender sender;
    private final String from;

    MailServer(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    /** @param unsubscribe address at which the recipient can do without letters of this kind, null if they cannot */
    Outcome send(LetterClaims.Claim claim, @Nullable String unsubscribe) {
        try {
            sender.send(message(claim, unsubscribe));
            return Outcome.SENT;
        } catch (MailParseException | MailPreparationException | MessagingException unwritable) {
            return Outcome.of(Result.REFUSED, "unwritable", null);
        } catch (MailAuthenticationException notLetIn) {
            return Outcome.of(Result.UNREACHABLE, "not-let-in", notLetIn.getCause());
        } catch (MailSendException e) {
            return Stream.concat(Stream.of(e), Stream.of(e.getMessageExceptions()))
                    .map(MailServer::ofAddress)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseGet(() -> Outcome.of(Result.UNREACHABLE, "unreachable", e.getCause()));
        } catch (MailException e) {
            return Outcome.of(Result.DEFERRED, "deferred", e.getCause());
        }
    }

    private MimeMessage message(LetterClaims.Claim claim, @Nullable String unsubscribe) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(claim.address());
        helper.setSubject(claim.letter().subject());
        helper.setText(claim.letter().text(), claim.letter().html());
        message.setHeader("Message-ID", claim.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", claim.locale());
        if (unsubscribe != null) {
            // RFC 8058: the mail program's own button posts there
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    /** What the server said about the recipient or the message, empty if it never came to that. */
    private static Optional<Outcome> ofAddress(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return Optional.of(
                        address.getReturnCode() >= 500
                                ? Outcome.of(Result.REFUSED, "refused", address)
                                : Outcome.of(Result.DEFERRED, "deferred", address));
            }
            if (cause instanceof SendFailedException refused && named(refused.getInvalidAddresses())) {
                // angus chains the address' own failure behind this one when the server gave a code
                if (next(cause) == null) {
                    return Optional.of(Outcome.of(Result.REFUSED, "refused", refused));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean named(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : failure.getCause() == failure ? null : failure.getCause();
    }
}
