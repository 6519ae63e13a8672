package org.mingcha.ledger.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Units as a workbook's cells name them; each spelling is looked up once. */
final class NamedUnits implements TargetUnits {
    private final LedgerDependencies dependencies;
    private final LedgerUnitTable units;
    private final LedgerUnit from;
    private final Map<String, Optional<String>> known = new HashMap<>();
    private @Nullable ChannelNames channels;

    NamedUnits(LedgerDependencies dependencies, LedgerUnit from) {
        this.dependencies = dependencies;
        this.units = dependencies.units();
        this.from = from;
    }

    @Override
    public Optional<String> channel(String written) {
        var names = channels;
        if (names == null) {
            names = new ChannelNames(dependencies.entries().titles(from.code(), "channel"));
            channels = names;
        }
        return names.find(written);
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
