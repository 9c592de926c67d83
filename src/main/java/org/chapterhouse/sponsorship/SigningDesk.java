package org.chapterhouse.sponsorship;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.FlowMessages;
import org.chapterhouse.people.OneTimeLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who holds a link may do with the agreement behind it. */
@Service
@Transactional
class SigningDesk {

    static final String PURPOSE = "sign-agreement";

    private static final int LONGEST_NAME = 200;

    private final OneTimeLinks links;
    private final Agreements agreements;
    private final AgreementBook book;
    private final Documents documents;
    private final TermSheet sheet;
    private final FlowMessages messages;
    private final Cases cases;
    private final SponsorWords words;
    private final Clock clock;

    SigningDesk(
            OneTimeLinks links,
            Agreements agreements,
            AgreementBook book,
            Documents documents,
            TermSheet sheet,
            FlowMessages messages,
            Cases cases,
            SponsorWords words,
            Clock clock) {
        this.links = links;
        this.agreements = agreements;
        this.book = book;
        this.documents = documents;
        this.sheet = sheet;
        this.messages = messages;
        this.cases = cases;
        this.words = words;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such link, or it was ended */
    @Transactional(readOnly = true)
    public ToSign look(String secret, Locale locale) {
        OneTimeLinks.Link link = links.look(PURPOSE, secret).orElseThrow(NotFound::new);
        Agreement agreement = agreement(link);
        Document text = text(agreement);
        boolean open = link.opens(clock.instant()) && agreement.status() == AgreementStatus.SENT;
        return new ToSign(
                agreement.reference(),
                agreement.sponsor().name(),
                sheet.subject(agreement),
                sheet.lines(agreement, locale),
                agreement.contact().name(),
                text.sha256(),
                link.expiresAt(),
                open,
                text.signedAt());
    }

    /** The paper, also after it was signed: whoever signed may keep what they signed. */
    @Transactional(readOnly = true)
    public byte[] paper(String secret) {
        OneTimeLinks.Link link = links.look(PURPOSE, secret).orElseThrow(NotFound::new);
        return text(agreement(link)).content();
    }

    /**
     * Signs.
     *
     * @param hash of the text that was read; another one is refused
     */
    public void sign(String secret, String name, boolean mayBind, String hash) {
        List<FieldError> missing = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            missing.add(new FieldError("name", words.say("sponsorship.sign.name-needed")));
        }
        if (!mayBind) {
            missing.add(new FieldError("mayBind", words.say("sponsorship.sign.must-bind")));
        }
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
        Agreement agreement = open(secret, "agreement.signed");
        Document text = text(agreement);
        if (!text.sha256().equals(hash)) {
            throw new InvalidInput("hash", words.say("sponsorship.sign.other-text"));
        }
        text.sign(name.strip(), agreement.contact().email(), clock.instant());
        book.settle(agreement, AgreementStatus.SIGNED, "sponsor-signs");
        tell(
                agreement,
                language -> words.in(language, "sponsorship.sign.signed", name.strip(), text.sha256()),
                "sponsor-signs");
    }

    public void refuse(String secret, @Nullable String reason) {
        Agreement agreement = open(secret, "agreement.refused");
        tell(
                agreement,
                language -> reason == null || reason.isBlank()
                        ? words.in(language, "sponsorship.sign.refused")
                        : words.in(language, "sponsorship.sign.refused-because", reason.strip()),
                "sponsor-refuses");
    }

    private void tell(Agreement agreement, Function<Locale, String> sentence, String step) {
        cases.tell(agreement.reference(), Cases.Note.inEachLanguage("rule", "shared", sentence), step);
    }

    /** The case first, as everywhere: whoever sends another link meanwhile has it locked, and then this link is gone. */
    private Agreement open(String secret, String message) {
        String reference =
                links.look(PURPOSE, secret).map(OneTimeLinks.Link::subject).orElseThrow(NotFound::new);
        cases.lock(reference);
        links.use(PURPOSE, secret);
        if (!messages.deliver(reference, message)) {
            throw new NothingToSign();
        }
        return agreements.findByCaseReference(reference).orElseThrow(NotFound::new);
    }

    private Agreement agreement(OneTimeLinks.Link link) {
        return agreements.findByCaseReference(link.subject()).orElseThrow(NotFound::new);
    }

    private Document text(Agreement agreement) {
        return Optional.of(agreement)
                .flatMap(one -> documents.findFirstByAgreementIdAndKindOrderByIdDesc(one.id(), Document.Kind.TEXT))
                .orElseThrow(NotFound::new);
    }

    /** What the page behind the link shows. */
    record ToSign(
            String reference,
            String sponsor,
            String what,
            List<TermSheet.Line> lines,
            String contact,
            String sha256,
            Instant until,
            boolean open,
            @Nullable Instant signedAt) {}
}
