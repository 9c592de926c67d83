package org.chapterhouse.people;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an account's values may be, each refused in the caller's language at the field's name. */
@Component
class AccountRules {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_PASSWORD = 8;

    /** What comes after is ignored by bcrypt. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    /** The first that everybody tries. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "password1",
            "password123",
            "passw0rd",
            "contraseña",
            "12345678",
            "123456789",
            "1234567890",
            "87654321",
            "qwertyuiop",
            "qwerty123",
            "1q2w3e4r",
            "iloveyou",
            "sunshine",
            "princess",
            "football",
            "welcome1",
            "letmein1",
            "changeme",
            "chapterhouse");

    private final Regions regions;
    private final MessageSource messages;

    AccountRules(Regions regions, MessageSource messages) {
        this.regions = regions;
        this.messages = messages;
    }

    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /** Collects what is wrong, and refuses all of it at once. */
    Findings check() {
        return new Findings();
    }

    final class Findings {

        private final List<FieldError> errors = new ArrayList<>();

        Findings username(String value) {
            return unless(Usernames.possible(value), "username", "people.account.username");
        }

        Findings name(String value) {
            return unless(!value.isBlank() && value.length() <= LONGEST_NAME, "name", "people.account.name");
        }

        Findings email(String value) {
            return unless(isEmail(value), "email", "people.account.email");
        }

        /** @param ownWords what a guesser knows about the account: its username, its name, its address */
        Findings password(String value, String... ownWords) {
            String plain = value.toLowerCase(Locale.ROOT);
            if (value.length() < SHORTEST_PASSWORD || isTooLong(value)) {
                return passwordLength(value);
            }
            boolean known = COMMON.contains(plain)
                    || plain.chars().distinct().count() < 4
                    || java.util.Arrays.stream(ownWords)
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .anyMatch(plain::equals);
            return unless(!known, "password", "people.account.password-known");
        }

        /** As long as it must be, whatever it says: who makes accounts for others may choose. */
        Findings passwordLength(@Nullable String value) {
            return value != null && isTooLong(value)
                    ? unless(false, "password", "people.account.password-long", LONGEST_PASSWORD_BYTES)
                    : unless(
                            value == null || value.length() >= SHORTEST_PASSWORD,
                            "password",
                            "people.account.password",
                            SHORTEST_PASSWORD);
        }

        private static boolean isTooLong(String password) {
            return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES;
        }

        Findings groups(Set<String> values) {
            return unless(Groups.ALL.containsAll(values), "groups", "people.account.groups");
        }

        Findings regions(Set<String> values) {
            Set<String> known = regions.all().stream().map(Region::id).collect(Collectors.toSet());
            return unless(known.containsAll(values), "regions", "people.account.regions");
        }

        Findings employer(@Nullable String value) {
            return unless(
                    value == null || value.length() <= LONGEST_NAME,
                    "employer",
                    "people.account.employer",
                    LONGEST_NAME);
        }

        Findings timezone(ZoneId value) {
            return unless(ZoneId.getAvailableZoneIds().contains(value.getId()), "timezone", "people.account.timezone");
        }

        /** Looks only if nothing is wrong with the field so far: not every text can be asked of a database. */
        Findings unless(BooleanSupplier fine, String field, String key) {
            return errors.stream().anyMatch(error -> error.field().equals(field))
                    ? this
                    : unless(fine.getAsBoolean(), field, key);
        }

        private Findings unless(boolean fine, String field, String key, Object... arguments) {
            if (!fine) {
                errors.add(new FieldError(field, messages.getMessage(key, arguments, LocaleContextHolder.getLocale())));
            }
            return this;
        }

        /** @throws InvalidInput if anything is wrong */
        void done() {
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
        }
    }
}
