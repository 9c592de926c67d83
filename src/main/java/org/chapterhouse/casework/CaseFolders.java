package org.chapterhouse.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The answers and open waits of the cases that a transaction works on, each read once. Who changes a case holds its row
 * lock before the folder is opened, so that nothing in it grows old.
 */
@Component
class CaseFolders {

    private final Answers answers;
    private final OpenWaits waits;

    CaseFolders(Answers answers, OpenWaits waits) {
        this.answers = answers;
        this.waits = waits;
    }

    /** A case that this transaction makes: there is nothing to read. */
    void begin(CaseFile file) {
        Folder folder = folder(file.id());
        folder.answers = new ArrayList<>();
        folder.waits = new ArrayList<>();
    }

    /** All answers of the case, oldest first. */
    List<Answer> answers(CaseFile file) {
        return List.copyOf(loadedAnswers(file.id()));
    }

    void add(Answer answer) {
        loadedAnswers(answer.caseId()).add(answers.save(answer));
    }

    /** What the case waits for now. */
    List<OpenWait> open(CaseFile file) {
        return loadedWaits(file.id()).stream().filter(OpenWait::isOpen).toList();
    }

    /** Tasks that this transaction has taken back from people before they answered, such as after a change of dates. */
    List<OpenWait> takenBack(CaseFile file) {
        return loadedWaits(file.id()).stream()
                .filter(wait -> wait.isTask() && !wait.isOpen() && wait.closedBy() == null)
                .toList();
    }

    Optional<OpenWait> wait(CaseFile file, String id) {
        Optional<OpenWait> open = loadedWaits(file.id()).stream()
                .filter(wait -> wait.id().equals(id))
                .findFirst();
        return open.isPresent() ? open : waits.findById(id);
    }

    void add(OpenWait wait) {
        loadedWaits(wait.caseId()).add(waits.save(wait));
    }

    void remove(OpenWait wait) {
        loadedWaits(wait.caseId()).remove(wait);
        waits.delete(wait);
    }

    private List<Answer> loadedAnswers(long caseId) {
        Folder folder = folder(caseId);
        List<Answer> loaded = folder.answers;
        if (loaded == null) {
            loaded = new ArrayList<>(answers.of(caseId));
            folder.answers = loaded;
        }
        return loaded;
    }

    private List<OpenWait> loadedWaits(long caseId) {
        Folder folder = folder(caseId);
        List<OpenWait> loaded = folder.waits;
        if (loaded == null) {
            loaded = new ArrayList<>(waits.openIn(caseId));
            folder.waits = loaded;
        }
        return loaded;
    }

    @SuppressWarnings("unchecked")
    private Folder folder(long caseId) {
        Map<Long, Folder> desk = (Map<Long, Folder>) TransactionSynchronizationManager.getResource(this);
        if (desk == null) {
            desk = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, desk);
            TransactionSynchronizationManager.registerSynchronization(new Clearing(this, desk));
        }
        return desk.computeIfAbsent(caseId, id -> new Folder());
    }

    private static final class Folder {
        private @Nullable List<Answer> answers;
        private @Nullable List<OpenWait> waits;
    }

    /** Puts the folders away when the transaction is over, however it ends, and aside while another one runs inside it. */
    private record Clearing(CaseFolders folders, Map<Long, Folder> desk) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(folders);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(folders, desk);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(folders);
        }
    }
}
