package org.chapterhouse.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Half-filled forms: saved, shared with people of one's own chapter, submitted. */
@Service
public class Drafts {

    private static final int MOST_EDITORS = 20;

    private final DraftRows rows;
    private final CaseTransactions transactions;
    private final Casework casework;
    private final Timeline timeline;
    private final People people;
    private final Words words;

    Drafts(
            DraftRows rows,
            CaseTransactions transactions,
            Casework casework,
            Timeline timeline,
            People people,
            Words words) {
        this.rows = rows;
        this.transactions = transactions;
        this.casework = casework;
        this.timeline = timeline;
        this.people = people;
        this.words = words;
    }

    /**
     * The person's own drafts and those shared with them, newest first.
     *
     * @param asked words of the title or the flow, empty for all
     * @param limit how many at most
     * @param cursor where the page before this one ended, null for the first
     */
    public Slice<DraftView> list(Person who, String asked, int limit, @Nullable String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        long before = after == null ? Long.MAX_VALUE : after.number(0);
        List<DraftView> found =
                transactions.read(() -> views(rows.of(who.id(), SearchText.of(asked), before, limit + 1), who));
        return Slice.of(found, limit, draft -> Cursor.of(draft.id()));
    }

    /** Whether this person could go on with a draft of this flow for that chapter. */
    public boolean hasOne(Person who, String flow, String chapter) {
        return transactions.read(() -> rows.existsFor(who.id(), flow, chapter));
    }

    /** @throws NotFound if there is no such draft, or it is not open to this person */
    public DraftView find(String id, Person who) {
        return transactions.read(() -> view(
                rows.findById(number(id)).filter(draft -> draft.isOpenTo(who)).orElseThrow(NotFound::new), who));
    }

    /** @throws InvalidInput unless exactly one of flow and task is named and may be filled in by this person */
    public DraftView open(@Nullable String flow, @Nullable String task, Map<String, Object> data, Person who) {
        if ((flow == null) == (task == null)) {
            throw new InvalidInput("flow", words.of("draft.flow-or-task"));
        }
        Storable.require(data, words);
        if (task != null) {
            casework.task(task, who);
        } else if (casework.flows().stream().noneMatch(known -> known.flow().equals(flow))) {
            throw new InvalidInput("flow", words.of("start.unknown-flow"));
        }
        return transactions.write(() -> view(rows.save(new Draft(who.id(), flow, task, data, timeline.now())), who));
    }

    /**
     * @param version the version that the client last saw
     * @throws StaleDraft if the draft has been saved since
     */
    public DraftView save(String id, int version, Map<String, Object> data, Person who) {
        Storable.require(data, words);
        return transactions.write(() -> {
            Draft draft = lock(id, who);
            requireVersion(draft, version, who);
            draft.save(data, who.id(), timeline.now());
            return view(draft, who);
        });
    }

    /** Lets people of one's own chapters write in the draft; only the owner may say who. */
    public DraftView share(String id, List<@Nullable String> usernames, Person who) {
        return transactions.write(() -> {
            Draft draft = lock(id, who);
            if (!draft.isOwnedBy(who)) {
                throw new NotAllowed("problem.not-your-draft");
            }
            draft.shareWith(editors(usernames, who));
            return view(draft, who);
        });
    }

    private List<Long> editors(List<@Nullable String> usernames, Person who) {
        if (usernames.size() > MOST_EDITORS) {
            throw new InvalidInput("usernames", words.of("draft.editors", MOST_EDITORS));
        }
        Set<String> chapters = new HashSet<>();
        for (Membership membership : who.memberships()) {
            chapters.add(membership.chapter());
        }
        List<Long> editors = new ArrayList<>();
        for (int i = 0; i < usernames.size(); i++) {
            String field = "usernames[" + i + "]";
            Person editor = Optional.ofNullable(usernames.get(i))
                    .flatMap(people::byUsername)
                    .filter(person -> person.memberships().stream()
                            .anyMatch(membership -> chapters.contains(membership.chapter())))
                    .orElseThrow(() -> new InvalidInput(field, words.of("draft.editor-unknown")));
            if (editor.id() != who.id()) {
                editors.add(editor.id());
            }
        }
        return editors;
    }

    public void discard(String id, Person who) {
        transactions.write(() -> {
            Draft draft = lock(id, who);
            if (!draft.isOwnedBy(who)) {
                throw new NotAllowed("problem.not-your-draft");
            }
            rows.delete(draft);
            return draft;
        });
    }

    /** Starts the case or completes the task, and the draft is gone; if it is refused, the draft stays as it was. */
    public CaseView submit(String id, Person who) {
        return transactions.write(() -> {
            Draft draft = lock(id, who);
            String flow = draft.flow();
            String task = draft.task();
            CaseView moved = flow != null
                    ? casework.start(flow, draft.data(), who)
                    : casework.complete(String.valueOf(task), draft.data(), who);
            rows.delete(draft);
            return moved;
        });
    }

    private Draft lock(String id, Person who) {
        return rows.lock(number(id)).filter(draft -> draft.isOpenTo(who)).orElseThrow(NotFound::new);
    }

    private void requireVersion(Draft draft, int version, Person who) {
        if (draft.version() != version) {
            throw new StaleDraft(view(draft, who));
        }
    }

    private DraftView view(Draft draft, Person who) {
        return views(List.of(draft), who).get(0);
    }

    private List<DraftView> views(List<Draft> drafts, Person who) {
        Set<Long> named = new HashSet<>();
        drafts.forEach(draft -> {
            named.addAll(draft.editors());
            named.add(draft.savedBy());
        });
        Map<Long, String> usernames = named.isEmpty()
                ? Map.of()
                : people.byIds(named).stream().collect(Collectors.toMap(Person::id, Person::username));
        return drafts.stream().map(draft -> view(draft, usernames, who)).toList();
    }

    private static DraftView view(Draft draft, Map<Long, String> usernames, Person who) {
        return new DraftView(
                String.valueOf(draft.id()),
                draft.flow(),
                draft.task(),
                draft.data(),
                draft.version(),
                draft.editors().stream()
                        .map(usernames::get)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                usernames.getOrDefault(draft.savedBy(), "?"),
                CaseViews.time(draft.savedAt()),
                draft.isOwnedBy(who));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException notOurs) {
            throw new NotFound();
        }
    }
}
