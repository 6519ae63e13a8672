package org.mingcha.evidence.bundle;

import java.time.ZoneId;
import java.util.Optional;
import org.mingcha.evidence.paper.PaperNeeds;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.evidence.paper.ValueReading;

/** What the maker of a bundle finds in the log for a sheet's first value. */
public final class FoundInLog {
    private FoundInLog() {}

    public static Optional<String> read(SealedLog log, PaperSheet sheet, ZoneId zone) {
        var records = new LoggedRecords(log, PaperNeeds.of(sheet), sheet.day(), zone);
        var reading = new ValueReading(sheet, SentenceBook.shipped(), records);
        return sheet.values().findFirst().flatMap(reading::read);
    }
}
