package org.chapterhouse.sponsorship;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the papers of an agreement, in the language of whoever asked for it. */
@Component
class AgreementPaper {

    private final TermSheet sheet;
    private final PdfWriter pdf;
    private final People people;

    AgreementPaper(TermSheet sheet, PdfWriter pdf, People people) {
        this.sheet = sheet;
        this.pdf = pdf;
        this.people = people;
    }

    /** What the sponsor is to sign. */
    byte[] text(Agreement agreement, CaseSnapshot subject) {
        return write(agreement, subject, null);
    }

    /** The same, with who has signed which text. */
    byte[] executed(Agreement agreement, CaseSnapshot subject, Document signed) {
        return write(agreement, subject, signed);
    }

    private byte[] write(Agreement agreement, CaseSnapshot subject, @Nullable Document signed) {
        Locale locale =
                people.byId(subject.submitter()).orElseThrow(NotFound::new).locale();
        Sponsor sponsor = agreement.sponsor();
        Map<String, Object> values = new HashMap<>();
        values.put("reference", agreement.reference());
        values.put("chapter", sheet.chapter(agreement));
        values.put("what", sheet.subject(agreement));
        values.put("sponsor", sponsor.name());
        values.put("taxId", Objects.requireNonNullElse(sponsor.taxId(), ""));
        values.put("contact", agreement.contact());
        values.put("lines", sheet.lines(agreement, locale));
        if (signed != null) {
            values.put("signature", signature(signed, locale));
        }
        return pdf.write("agreement", values, locale);
    }

    private Signature signature(Document signed, Locale locale) {
        String network = people.byId(Objects.requireNonNull(signed.countersigner()))
                .map(Person::name)
                .orElse("");
        return new Signature(
                String.valueOf(signed.signerName()),
                String.valueOf(signed.signerEmail()),
                time(Objects.requireNonNull(signed.signedAt()), locale),
                network,
                time(Objects.requireNonNull(signed.countersignedAt()), locale),
                signed.sha256());
    }

    private static String time(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(instant.atOffset(ZoneOffset.UTC).toLocalDateTime())
                + " UTC";
    }

    /** Who signed what, and when. */
    record Signature(
            String sponsorsName,
            String sponsorsEmail,
            String sponsorsTime,
            String ourName,
            String ourTime,
            String hash) {}
}
