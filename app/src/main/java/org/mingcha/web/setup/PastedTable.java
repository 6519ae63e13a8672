package org.mingcha.web.setup;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.mingcha.bounds.WorkbookBounds;
import org.mingcha.bounds.WorkbookCheck;
import org.mingcha.bounds.WorkbookVerdict;
import org.springframework.web.multipart.MultipartFile;

/** A table that was pasted or sent as a file, as rows of texts; it goes back to the page as text, to be mended there. */
record PastedTable(List<List<String>> rows) {
    /** A county has some hundred rows; a country's are imported at the console. */
    static final int MOST_ROWS = 5_000;

    private static final int MOST_CELLS = 32;
    private static final WorkbookBounds BOUNDS = new WorkbookBounds(64L << 20, 32L << 20);

    PastedTable {
        rows = List.copyOf(rows);
    }

    /** Not a table, or too long a one. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        /** @param key of the sentence that says so */
        Unfit(String key) {
            super(key);
        }

        String key() {
            return String.valueOf(getMessage());
        }
    }

    /** A copied range of a spreadsheet has tabs, a file of values commas. */
    static PastedTable of(String text) throws Unfit {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(first.contains("\t") ? '\t' : first.contains("\uff0c") ? '\uff0c' : ',')
                .setIgnoreEmptyLines(true)
                .get();
        var rows = new ArrayList<List<String>>();
        try (var parser = format.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            for (var record : parser) {
                add(rows, record.stream().limit(MOST_CELLS).toList());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unclosed) {
            throw new Unfit("setup.table.quotes");
        }
        return new PastedTable(rows);
    }

    static PastedTable of(MultipartFile file) throws Unfit {
        try {
            var bytes = file.getBytes();
            return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' ? workbook(file) : of(decoded(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the upload", e);
        }
    }

    private static String decoded(byte[] bytes) throws Unfit {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') < 0) {
                    return text;
                }
            } catch (CharacterCodingException other) {
                // The next one, then.
            }
        }
        throw new Unfit("setup.table.unreadable");
    }

    private static PastedTable workbook(MultipartFile file) throws IOException, Unfit {
        var copy = Files.createTempFile("mingcha-", ".xlsx");
        try {
            file.transferTo(copy);
            if (WorkbookCheck.of(copy, BOUNDS) instanceof WorkbookVerdict.Unfit) {
                throw new Unfit("setup.table.unreadable");
            }
            try (var book = new ReadableWorkbook(copy.toFile());
                    var sheet = book.getFirstSheet().openStream()) {
                var rows = new ArrayList<List<String>>();
                var each = sheet.iterator();
                while (each.hasNext()) {
                    add(rows, cells(each.next()));
                }
                return new PastedTable(rows);
            } catch (RuntimeException foreign) {
                throw new Unfit("setup.table.unreadable");
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_CELLS); i++) {
            cells.add(row.getOptionalCell(i).map(cell -> cell.getText()).orElse(""));
        }
        return cells;
    }

    private static void add(List<List<String>> rows, List<String> cells) throws Unfit {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (rows.size() >= MOST_ROWS) {
            throw new Unfit("setup.table.long");
        }
        rows.add(cells.stream()
                .map(cell -> cell.replaceAll("[\\p{Cntrl}]+", " ").strip())
                .toList());
    }

    PastedTable headed(List<String> header) {
        var all = new ArrayList<List<String>>();
        all.add(header);
        all.addAll(rows);
        return new PastedTable(all);
    }

    /** With tabs, as a spreadsheet takes it again. */
    String text() {
        return rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
    }
}
