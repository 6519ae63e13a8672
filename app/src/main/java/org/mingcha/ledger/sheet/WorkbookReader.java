package org.mingcha.ledger.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mingcha.ledger.Reason;

/** Reads a file by what it is, not by what its name ends in. */
public final class WorkbookReader {
    private WorkbookReader() {}

    public static WorkbookResult read(Path file, String name, SheetLimits limits) {
        try {
            return new WorkbookResult.Sheets(sheets(file, name, limits));
        } catch (Unreadable refusal) {
            return new WorkbookResult.Refused(refusal.fault());
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading the workbook " + file, failure);
        }
    }

    /** The same of bytes: the readers of workbooks want a file, whose parts are read many times. */
    public static WorkbookResult read(byte[] content, String name, SheetLimits limits) {
        try {
            var copy = Files.createTempFile("mingcha-workbook", ".upload");
            try {
                Files.write(copy, content);
                return read(copy, name, limits);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the workbook " + name, e);
        }
    }

    /** Whether these are the bytes of a workbook, and no text. */
    public static boolean isWorkbook(byte[] content) {
        var kind = FileKind.of(content);
        return kind == FileKind.ZIP || kind == FileKind.OLE2;
    }

    private static List<SheetRows> sheets(Path file, String name, SheetLimits limits) throws IOException, Unreadable {
        if (!Files.isRegularFile(file)) throw new Unreadable(Reason.FILE_MISSING, name);
        long size = Files.size(file);
        if (size == 0) throw new Unreadable(Reason.FILE_EMPTY, name);
        // Before the first byte is looked at: two gigabytes are refused as fast as two bytes.
        requireSize(name, size, limits.fileBytes());
        return switch (FileKind.of(file)) {
            case ZIP -> new XlsxReader(file, name, limits).sheets();
            case OLE2 -> {
                requireSize(name, size, limits.oldFileBytes());
                yield new XlsReader(file, name, limits).sheets();
            }
            case TEXT -> new CsvReader(file, name, limits).sheets();
            case OTHER -> throw new Unreadable(Reason.FILE_WRONG_TYPE, name);
        };
    }

    private static void requireSize(String name, long size, long limit) throws Unreadable {
        if (size <= limit) return;
        throw new Unreadable(Reason.FILE_TOO_LARGE, name, mebibytes(size), mebibytes(limit));
    }

    private static String mebibytes(long bytes) {
        return Long.toString(Math.max(1, bytes >> 20));
    }
}
