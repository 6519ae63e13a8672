package org.mingcha.bounds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks every part of an XLSX once, into nothing, and counts: bytes, and what a reader would have to do and to keep. A
 * workbook of a kilobyte can name a cell in column 321 million, for which a reader makes room before anybody asks it. Zip
 * and XML are read by the libraries that the reader uses, so that both see the same file.
 */
public final class WorkbookCheck {
    private static final String MAIN_PART = "xl/workbook.xml";

    private final WorkbookTally tally;

    private WorkbookCheck(WorkbookBounds bounds) {
        this.tally = new WorkbookTally(bounds);
    }

    public static WorkbookVerdict of(Path file, WorkbookBounds bounds) {
        try {
            return new WorkbookVerdict.Fit(new WorkbookCheck(bounds).rows(file));
        } catch (UnfitWorkbook unfit) {
            return new WorkbookVerdict.Unfit(unfit.flaw());
        } catch (OutOfTime late) {
            throw late;
        } catch (IOException | RuntimeException broken) {
            OutOfTime.check();
            // The library reports a damaged zip by many kinds of exception.
            return new WorkbookVerdict.Unfit(WorkbookFlaw.BROKEN);
        }
    }

    private long rows(Path file) throws IOException {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var parts = Collections.list(zip.getEntries());
            WorkbookTally.require(parts.size() <= WorkbookBounds.PARTS);
            // What a bomb declares honestly is refused without unpacking.
            long declared = parts.stream()
                    .mapToLong(part -> Math.max(0, part.getSize()))
                    .sum();
            new WorkbookTally(tally.bounds()).unpacked(declared);
            for (var part : parts) scan(zip, part);
            if (zip.getEntry(MAIN_PART) == null) throw new UnfitWorkbook(WorkbookFlaw.NO_WORKBOOK);
        }
        return tally.rows();
    }

    private void scan(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (var in = new PartStream(zip.getInputStream(part), tally)) {
            new PartScan(in, tally).scan();
            in.drain();
        }
    }
}
