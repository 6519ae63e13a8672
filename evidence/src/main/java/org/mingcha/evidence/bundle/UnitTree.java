package org.mingcha.evidence.bundle;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.Units;

/** The tree over sealed rows. */
record UnitTree(UnitRows rows) implements Units {
    @Override
    public Optional<UnitRow> find(String code) {
        return rows.unit(code);
    }

    @Override
    public List<UnitRow> below(String code, Set<UnitKind> kinds, LocalDate from, LocalDate to) {
        var found = new ArrayList<UnitRow>();
        var waiting = new ArrayDeque<>(List.of(code));
        while (!waiting.isEmpty()) {
            for (var child : rows.children(waiting.remove())) {
                waiting.add(child.code());
                if (kinds.contains(child.kind()) && child.existsWithin(from, to)) {
                    found.add(child);
                }
            }
        }
        found.sort(Comparator.comparing(UnitRow::code));
        return List.copyOf(found);
    }
}
