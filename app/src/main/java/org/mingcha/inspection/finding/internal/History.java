package org.mingcha.inspection.finding.internal;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.LeafType;
import org.mingcha.inspection.finding.Act;
import org.mingcha.inspection.finding.State;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.transparency.SealedRecord;

/** A finding's rows as its sealed acts say they must be. */
final class History {
    private final boolean erased;
    private FindingLine line;
    private final List<Told> acts = new ArrayList<>();

    private History(SealedRecord raised) {
        this.erased = raised.text() == null;
        this.line = FindingFacts.first(raised);
        acts.add(told(raised, 1, Act.RAISED));
    }

    /** An act's row, and the files that it names. */
    record Told(ActLine line, boolean isErased, List<EvidenceFile> files) {}

    static History begun(SealedRecord raised) {
        return new History(raised);
    }

    void add(SealedRecord record) {
        var act = Act.of(new LeafType(record.type()));
        var facts = record.facts();
        line = line.moved(new Moved(
                State.of(facts.text(FindingFacts.STATE).orElseThrow()),
                FindingFacts.day(facts, FindingFacts.DUE_ON).orElseThrow(),
                FindingFacts.day(facts, FindingFacts.ACT_BY).orElse(null),
                planned(act),
                FindingFacts.day(facts, FindingFacts.WANTED_ON).orElse(null)));
        acts.add(told(record, line.version(), act));
    }

    private boolean planned(Act act) {
        return switch (act) {
            case PLANNED, RECTIFIED -> true;
            case REOPENED -> false;
            case RAISED, EXTENSION_ASKED, APPEALED, DECIDED, VERIFIED, CLOSED -> line.planned();
        };
    }

    private Told told(SealedRecord record, int number, Act act) {
        var text = record.text();
        long account = text == null
                ? 0
                : text.text(FindingFacts.ACCOUNT).map(Long::parseLong).orElse(0L);
        var row = new ActLine(record.id().value(), line.finding(), number, act, account);
        return new Told(row, text == null, FindingFacts.files(record));
    }

    FindingLine line() {
        return line;
    }

    boolean isErased() {
        return erased;
    }

    List<Told> acts() {
        return acts;
    }
}
