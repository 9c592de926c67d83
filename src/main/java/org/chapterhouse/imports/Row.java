package org.chapterhouse.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chapterhouse.api.CountryCode;
import org.chapterhouse.api.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file. Reading a value that is wrong rejects the row and goes on, so that everything wrong with it is
 * told at once.
 */
public final class Row {

    /** Stands where a column would, for what is wrong with the row as a whole. */
    static final String WHOLE = "row";

    private final int line;
    private final Map<String, String> cells;
    private final List<Remark> warnings = new ArrayList<>();
    private final List<Remark> rejections = new ArrayList<>();
    private @Nullable Outcome outcome;

    Row(int line, Map<String, String> cells) {
        this.line = line;
        this.cells = cells;
    }

    /** What became of a row that is in order. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** Something to tell, in no language yet. */
    record Remark(String field, String key, Object... arguments) {}

    /** The value without space around it, null if there is none. Signs that cannot be printed become spaces. */
    public @Nullable String text(String column, int most) {
        String raw = cells.getOrDefault(column, "");
        if (raw.indexOf('\0') >= 0 || raw.indexOf('\uFFFD') >= 0) {
            reject(column, "import.not-text");
            return null;
        }
        String text = raw.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        if (text.length() > most) {
            reject(column, "import.too-long", most);
            return null;
        }
        return VisibleText.isIn(text) ? text : null;
    }

    /** The value; an empty one rejects the row and reads as empty. */
    public String required(String column, int most) {
        int before = rejections.size();
        String text = text(column, most);
        if (text == null && rejections.size() == before) {
            reject(column, "import.missing-value");
        }
        return text == null ? "" : text;
    }

    public @Nullable Integer count(String column) {
        String text = text(column, 20);
        try {
            if (text == null || Integer.parseInt(text) >= 0) {
                return text == null ? null : Integer.valueOf(text);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        reject(column, "import.not-a-count", text);
        return null;
    }

    /** A number of degrees. */
    public @Nullable Double degrees(String column, int most) {
        String text = text(column, 40);
        if (text == null) {
            return null;
        }
        try {
            double value = new BigDecimal(text).doubleValue();
            if (Math.abs(value) <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        reject(column, "import.not-degrees", text, most);
        return null;
    }

    public @Nullable LocalDate date(String column) {
        String text = text(column, 20);
        try {
            LocalDate date = text == null ? null : LocalDate.parse(text);
            if (date == null || date.getYear() >= 1900 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below
        }
        reject(column, "import.not-a-date", text);
        return null;
    }

    public @Nullable String country(String column) {
        String text = text(column, 100);
        if (text == null) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (!CountryCode.isKnown(code)) {
            reject(column, "import.not-a-country", text);
            return null;
        }
        return code;
    }

    public @Nullable ZoneId zone(String column) {
        String text = text(column, 100);
        if (text == null) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            reject(column, "import.not-a-zone", text);
            return null;
        }
        return ZoneId.of(text);
    }

    /** @param key key in the message bundles */
    public void reject(String column, String key, @Nullable Object... arguments) {
        boolean told = rejections.stream()
                .anyMatch(
                        remark -> remark.field().equals(column) && remark.key().equals(key));
        if (!told) {
            rejections.add(new Remark(column, key, shortened(arguments)));
        }
    }

    /** @param key key in the message bundles */
    public void warn(String column, String key, @Nullable Object... arguments) {
        warnings.add(new Remark(column, key, shortened(arguments)));
    }

    /** Whether nothing has rejected it so far. */
    public boolean inOrder() {
        return rejections.isEmpty();
    }

    public void became(Outcome what) {
        outcome = what;
    }

    public int line() {
        return line;
    }

    List<Remark> warnings() {
        return warnings;
    }

    List<Remark> rejections() {
        return rejections;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /** The cell as it stands, without space around it. */
    String raw(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** Forgets what a failed attempt has found. */
    void again() {
        warnings.clear();
        rejections.clear();
        outcome = null;
    }

    /** A message names what it complains about, not a megabyte of it. */
    private static Object[] shortened(@Nullable Object[] arguments) {
        Object[] shorter = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            @Nullable Object value = arguments[i];
            shorter[i] = value instanceof String text && text.length() > 80
                    ? text.substring(0, 80) + "…"
                    : Objects.requireNonNullElse(value, "");
        }
        return shorter;
    }
}
