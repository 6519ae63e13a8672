package org.mingcha.organisation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.mingcha.organisation.UnitRefusal;

/** A file of units: finds out by its content what it is, and reads it row by row, never whole. */
public final class UnitFile {
    private static final long LARGEST = 512L << 20;
    private static final int PROBE = 4096;

    private final Path path;

    public UnitFile(Path path) {
        this.path = path;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /**
     * Reads the header, asks for what to do with rows of that layout, and reads the rows.
     *
     * @return the number of rows below the header
     */
    long read(Function<UnitLayout, Consumer<RawUnit>> rows) {
        try {
            var reading = new Reading(name(), rows);
            switch (FileMagic.valueOf(checkedFile())) {
                case OOXML -> XlsxRows.read(path, name(), reading);
                case OLE2 -> throw new FileRefused(OldWorkbook.reason(path), name());
                case UNKNOWN, XML, RTF, MSWRITE, BIFF2, BIFF3, BIFF4 -> CsvRows.read(path, name(), reading);
                case PDF, HTML, JPEG, GIF, PNG, TIFF, WMF, EMF, BMP, WORD2 ->
                    throw new FileRefused(UnitRefusal.FILE_TYPE, name());
            }
            return reading.finished();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    private java.io.File checkedFile() throws IOException {
        var size = Files.size(path);
        if (size == 0) {
            throw new FileRefused(UnitRefusal.FILE_EMPTY, name());
        }
        if (size > LARGEST) {
            throw new FileRefused(UnitRefusal.FILE_TOO_LARGE, name(), Long.toString(LARGEST >> 20));
        }
        try (var stream = Files.newInputStream(path)) {
            refuseBinary(stream.readNBytes(PROBE));
        }
        return path.toFile();
    }

    /** Text has no NUL byte (UTF-16 has, but says so first); workbooks are recognised by their first bytes. */
    private void refuseBinary(byte[] start) {
        var isWorkbook = start.length > 1 && (start[0] == 'P' && start[1] == 'K' || (start[0] & 0xff) == 0xd0);
        var mark = start.length > 1 ? (start[0] & 0xff) << 8 | start[1] & 0xff : 0;
        var isUtf16 = mark == 0xfffe || mark == 0xfeff;
        for (byte one : start) {
            if (one == 0 && !isWorkbook && !isUtf16) {
                throw new FileRefused(UnitRefusal.FILE_TYPE, name());
            }
        }
    }

    /** What happens to the lines of a file: the first that is not blank is the header. */
    static final class Reading {
        private final String file;
        private final Function<UnitLayout, Consumer<RawUnit>> rows;
        private List<String> header = List.of();
        private java.util.Optional<UnitLayout> layout = java.util.Optional.empty();
        private Consumer<RawUnit> target = row -> {};
        private long count;

        Reading(String file, Function<UnitLayout, Consumer<RawUnit>> rows) {
            this.file = file;
            this.rows = rows;
        }

        void line(int row, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (header.isEmpty()) {
                header = cells;
                return;
            }
            if (layout.isEmpty()) {
                begin(cells);
            }
            count++;
            target.accept(layout.orElseThrow()
                    .read(row, place -> place < cells.size() ? cells.get(place).strip() : ""));
        }

        private void begin(List<String> first) {
            var code = header.stream()
                    .map(cell -> cell.strip().toLowerCase(java.util.Locale.ROOT))
                    .toList()
                    .indexOf("code");
            var firstCode = code >= 0 && code < first.size() ? first.get(code).strip() : "";
            var found = UnitLayout.of(file, header, firstCode);
            layout = java.util.Optional.of(found);
            target = rows.apply(found);
        }

        private long finished() {
            if (header.isEmpty()) {
                throw new FileRefused(UnitRefusal.FILE_EMPTY, file);
            }
            if (layout.isEmpty()) {
                // A header without rows: still say when it is not a header of ours.
                begin(List.of());
            }
            return count;
        }
    }
}
