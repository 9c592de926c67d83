package org.chapterhouse.chapter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** What is kept of a request for a new chapter, so that another one for the same place finds it. */
@Entity
@Table(name = "chapter_request")
class ChapterRequest implements Persistable<String> {

    @Id
    private String reference;

    private String name;
    private String cityKey;
    private String country;
    private Instant requestedAt;
    private @Nullable Instant closedAt;

    /** Slug of the chapter that came of it. */
    private @Nullable String chapter;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected ChapterRequest() {}

    @SuppressWarnings("NullAway.Init")
    ChapterRequest(String reference, Instant requestedAt, Application application) {
        this.reference = reference;
        this.requestedAt = requestedAt;
        this.fresh = true;
        isAbout(application);
    }

    final void isAbout(Application application) {
        name = application.name();
        cityKey = application.cityKey();
        country = application.country();
    }

    void became(String slug) {
        chapter = slug;
    }

    void close(Instant at) {
        closedAt = at;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    String chapter() {
        return chapter;
    }

    @Override
    public String getId() {
        return reference;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
