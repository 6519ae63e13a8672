package org.mingcha.ledger.internal;

import java.util.Map;
import org.mingcha.evidence.register.Field;
import org.mingcha.ledger.sheet.Cell;

/** Fields as typed into a form or on the command line. */
record FormSource(Map<String, String> values) implements EntryReader.Source {
    @Override
    public boolean has(Field field) {
        return values.containsKey(field.name());
    }

    @Override
    public Cell cell(Field field) {
        return Cell.text(values.getOrDefault(field.name(), ""));
    }

    @Override
    public int dayOffset() {
        return 0;
    }
}
