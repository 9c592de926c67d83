package org.chapterhouse.people;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.api.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads accounts whatever their state. */
@Service
@Transactional(readOnly = true)
class StoredAccountDirectory implements AccountDirectory {

    private final StoredAccounts accounts;
    private final StoredPeople people;
    private final EntityManager entities;

    StoredAccountDirectory(StoredAccounts accounts, StoredPeople people, EntityManager entities) {
        this.accounts = accounts;
        this.people = people;
        this.entities = entities;
    }

    @Override
    public Optional<AccountView> byId(long id) {
        return accounts.findById(id).map(this::view);
    }

    @Override
    public Optional<AccountView> byUsername(String username) {
        return Usernames.possible(username) ? accounts.findByUsername(username).map(this::view) : Optional.empty();
    }

    @Override
    public Optional<AccountView> byEmail(String email) {
        return AccountRules.isEmail(email) ? accounts.findByEmail(email).map(this::view) : Optional.empty();
    }

    @Override
    public boolean hasKnownOtherAdmins(long id) {
        return accounts.isOrWasAdminBesides(id);
    }

    @Override
    public int activeAdmins() {
        return accounts.findEnabledInGroup(Groups.ADMINS).size();
    }

    @Override
    public Slice<AccountView> search(Query asked) {
        StringBuilder sql = new StringBuilder("select * from people_account where true");
        Map<String, Object> values = new HashMap<>();
        if (!asked.q().isBlank()) {
            String words = SearchText.prefixQuery(asked.q());
            if (words.isEmpty()) {
                return new Slice<>(List.of(), null);
            }
            sql.append(" and to_tsvector('simple', search_text) @@ to_tsquery('simple', :words)");
            values.put("words", words);
        }
        if (!asked.group().isEmpty()) {
            sql.append(" and groups @> array[cast(:group as text)]");
            values.put("group", asked.group());
        }
        sql.append(
                switch (asked.state()) {
                    case "active" -> " and enabled";
                    case "disabled" -> " and not enabled and closed_at is null";
                    case "closed" -> " and closed_at is not null";
                    default -> "";
                });
        Cursor after = Cursor.decode(asked.cursor(), 2);
        if (after != null) {
            sql.append(" and (sort_name, id) > (:name, :id)");
            values.put("name", after.text(0));
            values.put("id", after.number(1));
        }
        var query =
                entities.createNativeQuery(sql.append(" order by sort_name, id").toString(), StoredAccount.class);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<StoredAccount> rows = query.setMaxResults(asked.limit() + 1).getResultList();
        Map<Long, Person> persons =
                people.persons(rows).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return Slice.of(rows, asked.limit(), row -> Cursor.of(row.sortName(), row.id()))
                .map(row -> row.view(Objects.requireNonNull(persons.get(row.id()))));
    }

    private AccountView view(StoredAccount account) {
        return account.view(people.person(account));
    }
}
