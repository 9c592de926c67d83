package org.chapterhouse.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A letter in the outbox; after it is written only {@link LetterClaims} changes it. */
@Entity
@Table(name = "notification_letter")
class OutboxLetter {

    /** Where a letter is; lower case in the table. */
    @SuppressWarnings("java:S115")
    enum State {
        queued,
        sending,
        sent,
        dead,
        kept,
        muted
    }

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification_letter_seq")
    @SequenceGenerator(name = "notification_letter_seq", allocationSize = 50)
    @Nullable
    Long id;

    private String messageId;
    private @Nullable Long account;
    private String address;
    private String template;
    private String locale;
    private String subject;
    private String textBody;
    private String htmlBody;
    private @Nullable String caseReference;
    private @Nullable String path;
    private String topic;

    @jakarta.persistence.Enumerated(EnumType.STRING)
    @org.hibernate.annotations.JdbcTypeCode(java.sql.Types.VARCHAR)
    private State state;

    private int attempts;
    private @Nullable Instant nextAttempt;
    private Instant created;
    private @Nullable Instant sent;
    private @Nullable String lastError;
    private @Nullable Instant readAt;
    private @Nullable String reply;

    @SuppressWarnings("NullAway.Init")
    protected OutboxLetter() {}

    OutboxLetter(Letter letter, Envelope envelope, RenderedLetter rendered, boolean deliverable, Instant now) {
        this.messageId = envelope.messageId();
        this.account = letter.to() instanceof Letter.Account known ? known.id() : null;
        this.address = envelope.address();
        this.locale = envelope.locale().toLanguageTag();
        this.template = letter.template();
        this.caseReference = letter.caseReference();
        this.path = letter.path() == null || Secrets.areIn(letter.path()) ? null : letter.path();
        this.topic = letter.topic().word();
        this.subject = rendered.subject();
        this.textBody = rendered.text();
        this.htmlBody = rendered.html();
        this.created = now;
        this.state = deliverable ? State.queued : State.kept;
        this.nextAttempt = deliverable ? now : null;
    }

    Letters.Mail mail() {
        List<String> links =
                LINK.matcher(textBody).results().map(MatchResult::group).toList();
        return new Letters.Mail(
                java.util.Objects.requireNonNull(id),
                address,
                subject,
                textBody,
                links,
                sent == null ? created : sent,
                state.name());
    }

    /**
     * Where a letter goes.
     *
     * @param messageId the Message-ID it keeps over all attempts
     */
    record Envelope(String messageId, String address, Locale locale) {}
}
