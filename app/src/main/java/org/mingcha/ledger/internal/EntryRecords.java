package org.mingcha.ledger.internal;

import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;

/** The rows that find versions again. */
final class EntryRecords {
    private EntryRecords() {}

    /** What identity and lists need of an entry. */
    record Named(RowKey key, String title) {}

    static EntryRecord imported(
            RecordId record, NewFact fact, Named named, @org.jspecify.annotations.Nullable Long importNumber) {
        var register = fact.type().substring(0, fact.type().indexOf('.'));
        long id = record.value();
        return new EntryRecord(
                id, id, 1, fact.unit(), register, fact.happenedOn(), named.title, named.key, importNumber, false);
    }

    static EntryRecord next(EntryRecord before, RecordId record, NewFact fact, Named named) {
        return new EntryRecord(
                record.value(),
                before.entry(),
                before.version() + 1,
                before.unit(),
                before.register(),
                fact.happenedOn(),
                named.title,
                named.key,
                null,
                false);
    }

    static EntryRecord withdrawn(EntryRecord before, RecordId record) {
        return new EntryRecord(
                record.value(),
                before.entry(),
                before.version() + 1,
                before.unit(),
                before.register(),
                before.happenedOn(),
                before.title(),
                before.key(),
                null,
                true);
    }
}
