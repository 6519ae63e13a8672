package org.mingcha.ledger.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mingcha.bounds.OutOfTime;
import org.mingcha.ledger.Reason;

/** CSV in UTF-8, UTF-16 with a mark, or GB18030: one sheet, named like the file. */
final class CsvReader {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private final Path file;
    private final String name;
    private final SheetLimits limits;

    CsvReader(Path file, String name, SheetLimits limits) {
        this.file = file;
        this.name = name;
        this.limits = limits;
    }

    List<SheetRows> sheets() throws IOException, Unreadable {
        var text = text(Files.readAllBytes(file));
        var format = format(text);
        var held = new ReadBudget(name, limits);
        held.requireRoomFor(count(text, format.getDelimiterString().charAt(0)) + count(text, '\n'));
        try (var parser = format.parse(new StringReader(text))) {
            return List.of(new SheetRows(sheetName(), false, 0, rows(parser, held)));
        } catch (UncheckedIOException | IOException broken) {
            // Only a quotation mark that never closes gets here: the text itself is in memory.
            throw new Unreadable(Reason.FILE_BROKEN, name);
        }
    }

    private List<SheetRow> rows(Iterable<CSVRecord> records, ReadBudget held) throws Unreadable {
        var rows = new ArrayList<SheetRow>();
        int number = 0;
        for (var line : records) {
            OutOfTime.check();
            number++;
            var row = new SheetRow(number, cells(line));
            if (row.isBlank()) continue;
            held.add(row);
            rows.add(row);
        }
        return rows;
    }

    private List<Cell> cells(CSVRecord line) {
        return line.stream().limit(limits.columns()).map(Cell::text).toList();
    }

    private String text(byte[] bytes) throws Unreadable {
        return Stream.of(charset(bytes))
                .flatMap(List::stream)
                .flatMap(charset -> decode(bytes, charset).stream())
                .findFirst()
                .map(CsvReader::withoutMark)
                .orElseThrow(() -> new Unreadable(Reason.FILE_ENCODING, name));
    }

    private static List<Charset> charset(byte[] bytes) {
        boolean marked = bytes.length > 1 && (bytes[0] & 0xfe) == 0xfe && (bytes[1] & 0xfe) == 0xfe;
        return marked ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Comma, tab or semicolon: whichever the first lines use most. */
    private static CSVFormat format(String text) {
        var head = text.substring(0, Math.min(text.length(), 4000));
        char best = ',';
        for (char each : new char[] {'\t', ';'}) if (count(head, each) > count(head, best)) best = each;
        return CSVFormat.Builder.create()
                .setDelimiter(best)
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .setLenientEof(false)
                .get();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private String sheetName() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
