package org.mingcha.evidence.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.Registers;

/** The log below one checkpoint, as a bundle's figures are computed from it. */
final class LogView {
    private final SealedLog log;
    private final SealedCheckpoint base;
    private final BundleRequest request;
    private final LogSource source;
    private final RootChain root;
    private final LogUnits units;

    LogView(SealedLog log, SealedCheckpoint base, BundleRequest request) {
        this.log = log;
        this.base = base;
        this.request = request;
        source = new LogSource(log, base.size());
        root = RootChain.of(source);
        var tree = required(root.newestUnits(), "units").index();
        source.facts(List.of(tree));
        units = new LogUnits(tree, log.set(tree));
    }

    /** Computes the figures and, by the way, learns what they need. */
    byte[] figures(Instant at) {
        source.chain(request.unit());
        var inquiry = new Inquiry(
                request.unit(),
                request.period(),
                request.limits(),
                Checklist.fromJson(checklist()),
                Registers.fromJson(registers()),
                request.inputs());
        var seal = Seals.of(base.note(), at);
        return inquiry.figures(new Candidates(source, new UnitTree(units), seal));
    }

    byte[] checklist() {
        return published(root.newestChecklist(request.checklist()), request.checklist());
    }

    byte[] registers() {
        return published(root.newestRegisters(), Published.REGISTERS);
    }

    LogSource source() {
        return source;
    }

    SetExcerpt units() {
        return units.excerpt();
    }

    private byte[] published(Optional<RootChain.Publication> publication, String what) {
        return required(log.published(required(publication, what).published().sha256()), what);
    }

    private static <T> T required(Optional<T> found, String what) {
        return found.orElseThrow(() -> new IllegalStateException("No " + what + " sealed before the bundle"));
    }
}
