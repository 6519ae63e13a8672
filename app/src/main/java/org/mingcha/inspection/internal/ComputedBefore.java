package org.mingcha.inspection.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspection;
import org.mingcha.organisation.UnitView;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The last few self-inspections, for as long as they are what would be computed: an inspection depends on nothing but its
 * basis and on what is recorded, and whatever is recorded changes either how much waits for its seal or the checkpoint.
 */
final class ComputedBefore {
    private static final int MOST = 16;

    /** One of a whole province would fill the heap by itself. */
    private static final int LARGEST = 1 << 20;

    private final Map<Basis, SelfInspection> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    /**
     * What an inspection is computed from.
     *
     * @param seal the checkpoint below which facts are
     * @param inputs what stands in the report beside them, with the number of records that wait for their seal
     */
    record Basis(Inspect inspect, UnitView unit, String checklist, Seal seal, Inputs inputs) {}

    /** Within a transaction it is computed anew: that may see what nobody else ever will. */
    SelfInspection get(Basis basis, Supplier<SelfInspection> computing) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return computing.get();
        var known = find(basis);
        if (known != null) return known;
        var made = computing.get();
        if (made.bytes().length <= LARGEST) keep(basis, made);
        return made;
    }

    private @Nullable SelfInspection find(Basis basis) {
        synchronized (kept) {
            return kept.get(basis);
        }
    }

    private void keep(Basis basis, SelfInspection made) {
        synchronized (kept) {
            kept.put(basis, made);
            if (kept.size() > MOST) kept.remove(kept.keySet().iterator().next());
        }
    }
}
