package org.chapterhouse.sponsorship;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A paper of an agreement: the text that is signed, or the copy that shows both signatures. */
@Entity
@Table(name = "sponsorship_document")
class Document {

    /** What a paper is. */
    enum Kind {
        /** what the sponsor reads and signs */
        TEXT,
        /** the same with a page that says who signed it */
        EXECUTED
    }

    @Id
    @GeneratedValue(generator = "sponsorship_id")
    @SequenceGenerator(name = "sponsorship_id", allocationSize = 50)
    private @Nullable Long id;

    private long agreementId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private byte[] content;
    private String sha256;
    private Instant writtenAt;
    private @Nullable String signerName;
    private @Nullable String signerEmail;
    private @Nullable Instant signedAt;
    private @Nullable Long countersigner;
    private @Nullable Instant countersignedAt;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    Document(Agreement agreement, Kind kind, byte[] content, Instant at) {
        this.agreementId = agreement.id();
        this.kind = kind;
        this.content = content;
        this.sha256 = hash(content);
        this.writtenAt = at;
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sponsor's signature under exactly this text. */
    void sign(String name, String email, Instant at) {
        if (signedAt != null) {
            throw new IllegalStateException("signed already");
        }
        signerName = name;
        signerEmail = email;
        signedAt = at;
    }

    /** The network's signature under what the sponsor has signed. */
    void countersign(long account, Instant at) {
        if (signedAt == null || countersignedAt != null) {
            throw new IllegalStateException("not signed yet, or countersigned already");
        }
        countersigner = account;
        countersignedAt = at;
    }

    byte[] content() {
        return content.clone();
    }

    String sha256() {
        return sha256;
    }

    @Nullable
    String signerName() {
        return signerName;
    }

    @Nullable
    String signerEmail() {
        return signerEmail;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }

    @Nullable
    Long countersigner() {
        return countersigner;
    }

    @Nullable
    Instant countersignedAt() {
        return countersignedAt;
    }
}
