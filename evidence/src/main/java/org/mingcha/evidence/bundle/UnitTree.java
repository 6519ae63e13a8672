package org.mingcha.evidence.bundle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.Subtree;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.UnitStay;
import org.mingcha.evidence.Units;

/** The tree over sealed rows. */
record UnitTree(UnitRows rows) implements Units {
    @Override
    public Optional<UnitRow> find(String code) {
        return rows.unit(code);
    }

    @Override
    public List<UnitRow> below(String code, Set<UnitKind> kinds, LocalDate from, LocalDate to) {
        return new Subtree(rows::children).below(code, kinds, from, to);
    }

    @Override
    public List<UnitStay> stays(String code, Set<UnitKind> kinds, LocalDate from, LocalDate to) {
        return new Subtree(rows::children).stays(code, kinds, from, to);
    }
}
