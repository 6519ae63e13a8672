package org.mingcha.ledger.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.mingcha.command.BilingualText;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.Reason;

/** Whether a unit could have done something on a day. */
record EntryDayCheck(LocalDate today, LedgerUnit unit) {
    void check(EntryValues values, Register register, List<Fault> faults, List<Fault> notices) {
        var field = Objects.requireNonNull(register.field(Field.HAPPENED_ON).orElse(null), register.id());
        var day = values.happenedOn();
        if (!unit.existsOn(day)) {
            faults.add(FieldReader.fault(field, day.toString(), Reason.UNIT_CLOSED, BilingualText.of(unit.name())));
        } else if (day.isAfter(today)) {
            // Not refused: a clock may be wrong. But no figure ever counts it.
            notices.add(FieldReader.fault(field, day.toString(), Reason.DATE_IN_FUTURE));
        }
    }
}
