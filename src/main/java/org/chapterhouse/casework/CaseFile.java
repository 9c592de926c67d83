package org.chapterhouse.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.casework.CaseSubject.Party;
import org.chapterhouse.casework.CaseSubject.Subject;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** A case: what it is about, where it stands, how it ended. */
@Entity
@Table(name = "casework_case")
class CaseFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "casework_id")
    @SequenceGenerator(name = "casework_id", sequenceName = "casework_id", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    private String reference = "";

    private String flow = "";
    private int release;
    private String definitionId = "";
    private @Nullable String processId;
    private String title = "";

    /** Title and reference as a search sees them. */
    private String searchText = "";

    private String stage = "";
    private @Nullable String decision;
    private @Nullable String outcome;
    private @Nullable String chapter;
    private String country = "";
    private String region = "";
    private long submitter;
    private Instant submittedAt = Instant.EPOCH;
    private @Nullable Instant closedAt;
    private String[] parties = {};
    private String[] reviewerGroups = {};

    protected CaseFile() {}

    CaseFile(String reference, String flow, int release, String definitionId, long submitter, Instant submittedAt) {
        this.reference = reference;
        this.flow = flow;
        this.release = release;
        this.definitionId = definitionId;
        this.submitter = submitter;
        this.submittedAt = submittedAt;
    }

    /** Says what the case is about; the submitter is always party to it. */
    void isAbout(Subject subject) {
        rename(subject.title());
        chapter = subject.chapter();
        country = subject.country();
        region = subject.region();
        Set<String> keys = new TreeSet<>();
        keys.add("person:" + submitter);
        if (chapter != null) {
            keys.add("chapter:" + chapter);
        }
        for (Party party : subject.parties()) {
            keys.add(party.kind() + ":" + party.key());
        }
        parties = keys.toArray(String[]::new);
    }

    void belongsTo(String slug) {
        chapter = slug;
        Set<String> keys = parties();
        keys.add("chapter:" + slug);
        parties = keys.toArray(String[]::new);
    }

    void runsAs(String process) {
        processId = process;
    }

    void rename(String newTitle) {
        title = newTitle;
        searchText = SearchText.of(newTitle, reference);
    }

    /** Shows where the case stands; a closed case keeps its last stage. */
    void standsAt(String newStage) {
        if (isOpen() && !stage.equals(newStage)) {
            stage = newStage;
        }
    }

    /** Remembers that a group has a task in this case, and so may see it from now on. */
    void concerns(String group) {
        if (!Arrays.asList(reviewerGroups).contains(group)) {
            String[] more = Arrays.copyOf(reviewerGroups, reviewerGroups.length + 1);
            more[reviewerGroups.length] = group;
            reviewerGroups = more;
        }
    }

    void decide(String verdict) {
        decision = verdict;
    }

    /** Closes the case; it happens once. */
    void close(String end, String label, Instant at) {
        if (!isOpen()) {
            throw new IllegalStateException(reference + " is closed already");
        }
        stage = label;
        outcome = end;
        closedAt = at;
        if (end.equals("declined")) {
            decision = "declined";
        }
    }

    boolean isOpen() {
        return outcome == null;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    String reference() {
        return reference;
    }

    String flow() {
        return flow;
    }

    int release() {
        return release;
    }

    String definitionId() {
        return definitionId;
    }

    String processId() {
        if (processId == null) {
            throw new IllegalStateException(reference + " has no process yet");
        }
        return processId;
    }

    String title() {
        return title;
    }

    String stage() {
        return stage;
    }

    @Nullable
    String decision() {
        return decision;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    @Nullable
    String chapter() {
        return chapter;
    }

    String country() {
        return country;
    }

    String region() {
        return region;
    }

    long submitter() {
        return submitter;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    Set<String> parties() {
        return new TreeSet<>(Arrays.asList(parties));
    }

    List<String> reviewerGroups() {
        return List.of(reviewerGroups);
    }
}
