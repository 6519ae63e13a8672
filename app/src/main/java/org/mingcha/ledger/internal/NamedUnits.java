package org.mingcha.ledger.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Units as a workbook's cells name them; each spelling is looked up once. */
final class NamedUnits implements TargetUnits {
    private final LedgerUnitTable units;
    private final LedgerUnit from;
    private final Map<String, Optional<String>> known = new HashMap<>();

    NamedUnits(LedgerUnitTable units, LedgerUnit from) {
        this.units = units;
        this.from = from;
    }

    @Override
    public Optional<String> code(String written) {
        return known.computeIfAbsent(written, this::lookUp);
    }

    private Optional<String> lookUp(String written) {
        if (written.equals(from.name())) {
            return Optional.of(from.code());
        }
        return units.find(written).map(LedgerUnit::code).or(() -> byName(written));
    }

    /** A name that two units bear is taken only where one of them is clearly meant. */
    private Optional<String> byName(String name) {
        var found = units.named(name, from);
        for (var reach : new String[] {from.path(), LedgerUnitTable.above(from.path()), ""}) {
            var within =
                    found.stream().filter(unit -> unit.path().startsWith(reach)).toList();
            if (!within.isEmpty()) {
                return within.size() == 1 ? Optional.of(within.getFirst().code()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
