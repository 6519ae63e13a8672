package org.mingcha.ledger.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.mingcha.ledger.plan.ImportPlan;
import org.mingcha.ledger.plan.PlannedTable;
import org.mingcha.ledger.plan.PlannedTable.TableDecisions;

/** What a plan says of its tables; of a table that it does not have, what this unit said of one with the same columns. */
final class RememberedDecisions implements ImportPlan.Decisions {
    private final ImportPlanTable table;
    private final String unit;
    private final List<PlannedTable> plan;

    RememberedDecisions(ImportPlanTable table, String unit, List<PlannedTable> plan) {
        this.table = table;
        this.unit = unit;
        this.plan = List.copyOf(plan);
    }

    @Override
    public PlannedTable of(PlannedTable proposed, Function<String, PlannedTable> as) {
        return plan.stream()
                .filter(proposed::isAt)
                .findFirst()
                .orElseGet(() -> table.decided(unit, proposed)
                        .map(before -> again(proposed, before, as))
                        .orElse(proposed));
    }

    /** Decisions of rows are of that file alone, and so is its year, and for what else than online work things were done. */
    private static PlannedTable again(PlannedTable proposed, PlannedTable before, Function<String, PlannedTable> as) {
        var register = before.register();
        var table = register == null || Objects.equals(register, proposed.register())
                ? proposed
                : register.isEmpty() ? proposed.withoutRegister() : as.apply(register);
        var said = before.decisions();
        return table.withColumns(before.columns())
                .withDecisions(new TableDecisions(said.doubts(), said.wordsWritten(), Map.of()));
    }
}
