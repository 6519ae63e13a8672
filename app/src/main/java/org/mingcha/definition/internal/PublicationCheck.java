package org.mingcha.definition.internal;

import org.mingcha.transparency.FsckCheck;
import org.springframework.stereotype.Component;

/** Each publication against the record that it names. */
@Component
class PublicationCheck implements FsckCheck {
    private final PublicationTable table;

    PublicationCheck(PublicationTable table) {
        this.table = table;
    }

    @Override
    public void check(Findings findings) {
        table.crooked().forEach(key -> findings.differs("definition.publication", key, "record_id", ""));
    }
}
