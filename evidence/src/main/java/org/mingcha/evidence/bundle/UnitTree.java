package org.mingcha.evidence.bundle;

import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.Units;

/** The tree over sealed rows. */
record UnitTree(UnitRows rows) implements Units {
    @Override
    public Optional<UnitRow> find(String code) {
        return rows.unit(code);
    }

    @Override
    public List<UnitRow> children(String code) {
        return rows.children(code);
    }
}
