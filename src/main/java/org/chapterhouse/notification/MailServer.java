package org.chapterhouse.notification;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
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

    private final JavaMailSender sender;
    private final String from;

    MailServer(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    Result send(LetterClaims.Claim claim) {
        try {
            sender.send(message(claim));
            return Result.SENT;
        } catch (MailParseException | MailPreparationException | MessagingException unwritable) {
            return Result.REFUSED;
        } catch (MailAuthenticationException notLetIn) {
            return Result.UNREACHABLE;
        } catch (MailSendException e) {
            return Stream.concat(Stream.of(e), Stream.of(e.getMessageExceptions()))
                    .map(MailServer::ofAddress)
                    .flatMap(java.util.Optional::stream)
                    .findFirst()
                    .orElse(Result.UNREACHABLE);
        } catch (MailException e) {
            return Result.DEFERRED;
        }
    }

    private MimeMessage message(LetterClaims.Claim claim) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(claim.address());
        helper.setSubject(claim.letter().subject());
        helper.setText(claim.letter().text(), claim.letter().html());
        message.setHeader("Message-ID", claim.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", claim.locale());
        return message;
    }

    /** What the server said about the recipient or the message, empty if it never came to that. */
    private static java.util.Optional<Result> ofAddress(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return java.util.Optional.of(address.getReturnCode() >= 500 ? Result.REFUSED : Result.DEFERRED);
            }
            if (cause instanceof SendFailedException refused && named(refused.getInvalidAddresses())) {
                // angus chains the address' own failure behind this one when the server gave a code
                if (next(cause) == null) {
                    return java.util.Optional.of(Result.REFUSED);
                }
            }
        }
        return java.util.Optional.empty();
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
