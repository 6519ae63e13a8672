package org.mingcha.inspection.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
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
 * basis and on what is recorded, and whatever is recorded changes either how much waits for its seal or the checkpoint. What many ask for at once is computed
 * once.
 */
final class ComputedBefore {
    private static final int MOST = 16;

    /** One of a whole province would fill the heap by itself. */
    private static final int LARGEST = 1 << 20;

    /** What is computed from more than a unit's own records may have changed. */
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private final Map<Basis, CompletableFuture<@Nullable SelfInspection>> underWay = new ConcurrentHashMap<>();
    private final Map<Basis, Kept> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    /**
     * What an inspection is computed from.
     *
     * @param seal the checkpoint below which facts are
     * @param inputs what stands in the report beside them, with the number of records that wait for their seal
     */
    record Basis(Inspect inspect, UnitView unit, String checklist, Seal seal, Inputs inputs) {
        boolean isOf(Inspect other, UnitView of, String by) {
            return inspect.equals(other) && unit.equals(of) && checklist.equals(by);
        }
    }

    private record Kept(SelfInspection inspection, long at) {}

    private final LongSupplier nanos;

    /** @param nanos the time that passes, as {@link System#nanoTime} */
    ComputedBefore(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Within a transaction it is computed anew: that may see what nobody else ever will. */
    SelfInspection get(Basis basis, Supplier<SelfInspection> computing) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return computing.get();
        var known = find(basis);
        if (known != null) return known;
        var mine = new CompletableFuture<@Nullable SelfInspection>();
        var others = underWay.putIfAbsent(basis, mine);
        if (others == null) return first(basis, mine, computing);
        var theirs = others.join();
        return theirs == null ? computing.get() : theirs;
    }

    /** Whoever asks for the same meanwhile waits for it; where it fails, each tries for themselves. */
    private SelfInspection first(
            Basis basis, CompletableFuture<@Nullable SelfInspection> mine, Supplier<SelfInspection> computing) {
        try {
            var made = made(basis, computing);
            mine.complete(made);
            return made;
        } finally {
            underWay.remove(basis);
            mine.complete(null);
        }
    }

    /** The newest of these at whatever checkpoint; empty within a transaction, and of one that was computed long ago. */
    Optional<SelfInspection> newest(Inspect inspect, UnitView unit, String checklist) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return Optional.empty();
        synchronized (kept) {
            return kept.entrySet().stream()
                    .filter(each -> each.getKey().isOf(inspect, unit, checklist))
                    .filter(each -> nanos.getAsLong() - each.getValue().at() < LONGEST)
                    .max(Comparator.comparing(each -> each.getKey().seal().size()))
                    .map(each -> each.getValue().inspection());
        }
    }

    private SelfInspection made(Basis basis, Supplier<SelfInspection> computing) {
        var made = computing.get();
        if (made.bytes().length <= LARGEST) keep(basis, made);
        return made;
    }

    private @Nullable SelfInspection find(Basis basis) {
        synchronized (kept) {
            var known = kept.get(basis);
            return known == null ? null : known.inspection();
        }
    }

    private void keep(Basis basis, SelfInspection made) {
        synchronized (kept) {
            kept.put(basis, new Kept(made, nanos.getAsLong()));
            if (kept.size() > MOST) kept.remove(kept.keySet().iterator().next());
        }
    }
}
