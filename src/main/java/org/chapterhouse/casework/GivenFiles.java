package org.chapterhouse.casework;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;

/** The files that one answer names: those already in the case, and uploads of whoever answers. */
final class GivenFiles implements Predicate<String> {

    private final Uploads uploads;
    private final Attachments attachments;
    private final @Nullable CaseFile file;
    private final Person who;
    private final Set<Long> uploaded = new HashSet<>();

    /** @param file null while there is no case yet */
    GivenFiles(Uploads uploads, Attachments attachments, @Nullable CaseFile file, Person who) {
        this.uploads = uploads;
        this.attachments = attachments;
        this.file = file;
        this.who = who;
    }

    @Override
    public boolean test(String reference) {
        Long id = Uploads.reference(reference).orElse(null);
        if (id == null) {
            return false;
        }
        if (uploads.find(reference, who).isPresent()) {
            uploaded.add(id);
            return true;
        }
        return file != null && attachments.isIn(file, id, who);
    }

    /** Takes the uploads into the case that the answer belongs to, seen by whom the answer is seen. */
    void keepIn(CaseFile place, @Nullable String visibleTo) {
        if (!uploaded.isEmpty()) {
            uploads.moveInto(place, uploaded, visibleTo == null ? TimelineLine.SHARED : visibleTo, who);
        }
    }
}
