package org.mingcha.organisation.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mingcha.organisation.UnitRefusal;

/** Rows of a CSV file in UTF-8, UTF-16 or GB18030. */
final class CsvRows {
    private static final char BOM = '\uFEFF';

    private CsvRows() {}

    static void read(Path path, String name, UnitFile.Reading reading) throws IOException {
        try (var parser = CSVFormat.DEFAULT.parse(open(path, charset(path, name)))) {
            rows(parser, reading);
        } catch (CharacterCodingException e) {
            throw new FileRefused(UnitRefusal.FILE_ENCODING, name);
        } catch (UncheckedIOException | IllegalStateException e) {
            // The parser's way to say that a quote is never closed.
            throw new FileRefused(UnitRefusal.FILE_DAMAGED, name);
        }
    }

    private static void rows(CSVParser parser, UnitFile.Reading reading) {
        int row = 0;
        for (CSVRecord line : parser) {
            // A spreadsheet counts records, not lines: a quoted cell may hold several lines.
            row++;
            reading.line(row, row == 1 ? withoutMark(line.toList()) : line.toList());
        }
    }

    private static List<String> withoutMark(List<String> cells) {
        var first = cells.getFirst();
        if (first.isEmpty() || first.charAt(0) != BOM) {
            return cells;
        }
        var clean = new java.util.ArrayList<>(cells);
        clean.set(0, first.substring(1));
        return clean;
    }

    /** Reads the file once to be sure: a guess from its beginning goes wrong at the first rare character. */
    private static Charset charset(Path path, String name) throws IOException {
        try (var stream = Files.newInputStream(path)) {
            var start = stream.readNBytes(2);
            if (start.length == 2 && ((start[0] & 0xff) == 0xff || (start[0] & 0xff) == 0xfe)) {
                return StandardCharsets.UTF_16;
            }
        }
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            if (decodes(path, charset)) {
                return charset;
            }
        }
        throw new FileRefused(UnitRefusal.FILE_ENCODING, name);
    }

    private static boolean decodes(Path path, Charset charset) throws IOException {
        var buffer = new char[1 << 16];
        try (var reader = open(path, charset)) {
            while (reader.read(buffer) >= 0) {
                // Only whether it can be read.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Reader open(Path path, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder), 1 << 16);
    }
}
