package org.mingcha.paper.internal;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mingcha.evidence.paper.PaperRun;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.paper.Paper;
import org.mingcha.tlog.Hash;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Papers as they were when they got their number: what was sent out stays what it was, whatever the records say later. */
@Component
public class NumberedPapers {
    private final NumberTable table;
    private final TransparencyLog log;

    NumberedPapers(NumberTable table, TransparencyLog log) {
        this.table = table;
        this.log = log;
    }

    /** As it was numbered last, else as it is. */
    public Paper orItself(Paper paper) {
        return table.newest(paper.kind().code(), paper.reference())
                .map(kept -> numbered(paper, kept))
                .orElse(paper);
    }

    /** The slip that the register keeps of a report. */
    Optional<PaperBundles.Said> kept(String kind, String reference, Hash content) {
        return table.of(kind, reference).stream()
                .findFirst()
                .filter(row -> row.content().equals(content))
                .flatMap(_ -> table.newest(kind, reference))
                .map(kept -> new PaperBundles.Said(sheet(kept), kept.book()));
    }

    private PaperSheet sheet(NumberTable.Kept kept) {
        return index(kept.record())
                .map(leaf -> kept.sheet().map(value -> GivenNumber.provenBy(leaf, value)))
                .orElse(kept.sheet());
    }

    private Paper numbered(Paper paper, NumberTable.Kept kept) {
        var sheet = sheet(kept);
        return new Paper(paper.kind(), sheet, paper.head(), List.of(), records(sheet), kept.book());
    }

    private Optional<Long> index(RecordId record) {
        return log.record(record).map(SealedRecord::index);
    }

    private static List<Long> records(PaperSheet sheet) {
        var records = new TreeSet<Long>();
        sheet.values().map(PaperRun.Value::cited).forEach(cited -> {
            if (cited != null) {
                records.addAll(cited);
            }
        });
        return List.copyOf(records);
    }
}
