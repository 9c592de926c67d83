package org.chapterhouse.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A file of a release, as it was published. */
@Entity
@Table(name = "policy_release_file")
class ReleaseFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int release;
    private String path = "";
    private String sha256 = "";
    private byte[] content = {};

    protected ReleaseFile() {}

    ReleaseFile(int release, String path, byte[] content) {
        this.release = release;
        this.path = path;
        this.sha256 = Fingerprint.of(content);
        this.content = content.clone();
    }

    String path() {
        return path;
    }

    byte[] content() {
        return content.clone();
    }
}
