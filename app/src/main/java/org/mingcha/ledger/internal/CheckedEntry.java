package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingcha.command.BilingualText;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Reason;

/**
 * What somebody typed, read and checked, before it is decided whether it may be written.
 *
 * @param faults with any, it may not
 * @param notices to be confirmed
 */
record CheckedEntry(EntryValues typed, List<EvidenceFile> files, List<Fault> faults, List<Fault> notices) {
    private static final int MOST_FILES = 20;

    static CheckedEntry of(LedgerDependencies dependencies, LedgerUnit unit, Register register, Form form) {
        var reader = new EntryReader(new NamedUnits(dependencies, unit));
        var found = reader.read(register, new FormSource(form.values()));
        var faults = new ArrayList<>(found.faults());
        unknownFields(register, form.values(), faults);
        var files = dependencies.files().known(form.files());
        // One that was attached twice is there once.
        if (form.files().stream()
                .anyMatch(file -> dependencies.files().find(file.sha256()).isEmpty())) {
            faults.add(Fault.of(Reason.EVIDENCE_MISSING));
        }
        if (files.size() > MOST_FILES) {
            faults.add(Fault.of(Reason.EVIDENCE_TOO_MANY, Integer.toString(MOST_FILES)));
        }
        var notices = new ArrayList<>(found.notices());
        if (faults.isEmpty()) {
            new EntryDayCheck(dependencies.clock().today(), unit).check(found.typed(), register, faults, notices);
        }
        return new CheckedEntry(found.typed(), files, List.copyOf(faults), notices);
    }

    /** What was typed. */
    record Form(Map<String, String> values, List<EvidenceFile> files) {}

    private static void unknownFields(Register register, Map<String, String> values, List<Fault> faults) {
        var known = register.typed().stream().map(Field::name).toList();
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> faults.add(
                        new Fault(name, Reason.FIELD_UNKNOWN, List.of(BilingualText.of(name), sheet(register)))));
    }

    private static BilingualText sheet(Register register) {
        return new BilingualText(register.sheet(), register.english());
    }
}
