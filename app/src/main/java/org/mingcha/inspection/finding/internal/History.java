package org.mingcha.inspection.finding.internal;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.LeafType;
import org.mingcha.inspection.finding.FindingAct;
import org.mingcha.inspection.finding.FindingState;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.transparency.SealedRecord;

/** A finding's rows as its sealed acts say they must be. */
final class History {
    private final boolean erased;
    private FindingRecord line;
    private final List<Told> acts = new ArrayList<>();

    private History(SealedRecord raised) {
        this.erased = raised.text() == null;
        this.line = FindingFacts.first(raised);
        acts.add(told(raised, 1, FindingAct.RAISED));
    }

    /** An act's row, and the files that it names. */
    record Told(FindingActRecord line, boolean isErased, List<EvidenceFile> files) {}

    static History begun(SealedRecord raised) {
        return new History(raised);
    }

    void add(SealedRecord record) {
        var act = FindingAct.of(new LeafType(record.type()));
        var facts = record.facts();
        line = line.moved(new FindingPosition(
                FindingState.of(facts.text(FindingFacts.STATE).orElseThrow()),
                FindingFacts.day(facts, FindingFacts.DUE_ON).orElseThrow(),
                FindingFacts.day(facts, FindingFacts.ACT_BY).orElse(null),
                planned(act),
                FindingFacts.day(facts, FindingFacts.WANTED_ON).orElse(null)));
        acts.add(told(record, line.version(), act));
    }

    private boolean planned(FindingAct act) {
        return switch (act) {
            case PLANNED, RECTIFIED -> true;
            case REOPENED -> false;
            case RAISED, EXTENSION_ASKED, APPEALED, DECIDED, VERIFIED, CLOSED -> line.planned();
        };
    }

    private Told told(SealedRecord record, int number, FindingAct act) {
        var text = record.text();
        long account = text == null
                ? 0
                : text.text(FindingFacts.ACCOUNT).map(Long::parseLong).orElse(0L);
        var row = new FindingActRecord(record.id().value(), line.finding(), number, act, account);
        return new Told(row, text == null, FindingFacts.files(record));
    }

    FindingRecord line() {
        return line;
    }

    boolean isErased() {
        return erased;
    }

    List<Told> acts() {
        return acts;
    }
}
