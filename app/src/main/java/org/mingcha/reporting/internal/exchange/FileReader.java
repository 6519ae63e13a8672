package org.mingcha.reporting.internal.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.reporting.ReturnsFile;

/** Reads a file by what it is, not by what its name ends in. */
public final class FileReader {
    private static final int MOST_ROWS = 100_000;
    private static final long MIB = 1 << 20;
    private static final long MOST_BYTES = 32 * MIB;
    private static final SheetLimits LIMITS =
            new SheetLimits(MOST_BYTES, 16 * MIB, 256 * MIB, 64 * MIB, 128 * MIB, MOST_ROWS, 64);

    private FileReader() {}

    public static ReturnsFile read(ReturnDefinition definition, Path file, String name) {
        try {
            if (!isXml(file)) {
                return new TableReader(definition).read(file, name, LIMITS);
            }
            try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                return new AdxReader(definition, MOST_ROWS).read(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the returns of " + file, e);
        }
    }

    /** XML begins with a bracket, after a mark and blanks at most. Too large a file is left to the other reader, which says so. */
    private static boolean isXml(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(64), StandardCharsets.UTF_8);
            var text = (start.startsWith("\ufeff") ? start.substring(1) : start).strip();
            return text.startsWith("<");
        }
    }
}
