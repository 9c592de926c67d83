package org.chapterhouse.casework;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two values of a form say the same: a stored 40 comes back as another kind of number than a sent one. */
final class SameValue {

    private SameValue() {}

    static boolean of(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number && other instanceof Number) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        if (one instanceof List<?> rows && other instanceof List<?> others) {
            return rows.size() == others.size() && allSame(rows.iterator(), others.iterator());
        }
        if (one instanceof Map<?, ?> row && other instanceof Map<?, ?> another) {
            return row.keySet().equals(another.keySet())
                    && row.keySet().stream().allMatch(key -> of(row.get(key), another.get(key)));
        }
        return Objects.equals(one, other);
    }

    private static boolean allSame(Iterator<?> rows, Iterator<?> others) {
        while (rows.hasNext()) {
            if (!of(rows.next(), others.next())) {
                return false;
            }
        }
        return true;
    }
}
