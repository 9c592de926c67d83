package org.chapterhouse.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file as rows, read as it comes; commas, semicolons and tabs are recognised by the first line. */
final class CsvTable implements Iterator<Row> {

    private static final int FIRST_LINE = 1 << 15;
    private static final int MOST_IN_A_CELL = 20_000;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private @Nullable Row broken;

    /** @throws UnreadableFile if the first line does not name just these columns */
    CsvTable(Reader reader, List<String> columns) throws IOException {
        parser = format(delimiter(reader, columns)).parse(reader);
        records = parser.iterator();
        header = header(columns);
    }

    private static CSVFormat format(char delimiter) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
    }

    /** The sign that separates most of the columns in the first line. */
    private static char delimiter(Reader reader, List<String> columns) throws IOException {
        reader.mark(FIRST_LINE);
        char[] start = new char[FIRST_LINE - 1];
        int length = 0;
        for (int more; length < start.length && (more = reader.read(start, length, start.length - length)) > 0; ) {
            length += more;
        }
        reader.reset();
        String line = new String(start, 0, length).lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char sign : new char[] {',', ';', '\t', '|'}) {
            long known = Arrays.stream(line.split("\\Q" + sign + "\\E"))
                    .map(CsvTable::name)
                    .filter(columns::contains)
                    .count();
            if (known > most) {
                most = known;
                best = sign;
            }
        }
        return best;
    }

    private static String name(String cell) {
        return cell.strip().replaceAll("^\"|\"$", "").strip().toLowerCase(Locale.ROOT);
    }

    private List<String> header(List<String> columns) {
        List<String> names;
        try {
            if (!records.hasNext()) {
                throw new UnreadableFile(List.of(new Row.Remark("file", "import.empty-file")));
            }
            names = records.next().stream().map(CsvTable::name).toList();
        } catch (UncheckedIOException e) {
            throw new UnreadableFile(List.of(new Row.Remark("file", "import.no-table")));
        }
        if (columns.stream().noneMatch(names::contains)) {
            throw new UnreadableFile(List.of(new Row.Remark("file", "import.no-columns", String.join(", ", columns))));
        }
        List<Row.Remark> remarks = new ArrayList<>();
        List<String> missing =
                columns.stream().filter(column -> !names.contains(column)).toList();
        if (missing.size() == 1) {
            remarks.add(new Row.Remark(missing.get(0), "import.missing-column", missing.get(0)));
        } else if (!missing.isEmpty()) {
            remarks.add(new Row.Remark("file", "import.missing-columns", String.join(", ", missing)));
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
            if (!seen.add(name)) {
                remarks.add(new Row.Remark(shown, "import.duplicate-column", shown));
            } else if (!columns.contains(name)) {
                remarks.add(new Row.Remark(shown, "import.unknown-column", shown));
            }
        }
        if (!remarks.isEmpty()) {
            throw new UnreadableFile(remarks);
        }
        return names;
    }

    @Override
    public boolean hasNext() {
        if (broken != null) {
            return false;
        }
        long end = parser.getCurrentLineNumber();
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e;
            }
            // a quotation mark that nobody closes swallows the rest: told as a row of its own
            broken = new Row((int) end + 1, Map.of());
            broken.reject(header.get(0), "import.open-quote");
            return true;
        }
    }

    @Override
    public Row next() {
        if (broken != null) {
            return broken;
        }
        if (!records.hasNext()) {
            throw new NoSuchElementException();
        }
        CSVRecord cells = records.next();
        Row row = new Row(firstLine(cells), cellsByName(cells));
        if (cells.size() != header.size()) {
            // nobody knows which cell it is
            row.reject(Row.WHOLE, "import.wrong-cells", cells.size(), header.size());
        }
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            if (cells.get(i).length() > MOST_IN_A_CELL) {
                row.reject(header.get(i), "import.too-long", MOST_IN_A_CELL);
            }
        }
        return row;
    }

    /** The parser counts lines as they end; a cell with line breaks makes a row longer. */
    private int firstLine(CSVRecord cells) {
        long breaks = cells.stream()
                .mapToLong(cell ->
                        cell.lines().count() - (cell.isEmpty() || cell.endsWith("\n") || cell.endsWith("\r") ? 0 : 1))
                .map(count -> Math.max(0, count))
                .sum();
        return (int) (parser.getCurrentLineNumber() - breaks);
    }

    private Map<String, String> cellsByName(CSVRecord cells) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            byName.put(header.get(i), cells.get(i));
        }
        return byName;
    }
}
