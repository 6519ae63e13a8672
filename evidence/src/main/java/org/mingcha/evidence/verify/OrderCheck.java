package org.mingcha.evidence.verify;

import java.time.Instant;
import java.util.Optional;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.bundle.ConsistencyPart;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Proofs;
import org.mingcha.tlog.TlogProof;

/** (1) First the entries, then C0, then the report, then C1, which goes on from C0. */
final class OrderCheck {
    private final Dossier dossier;
    private final SignatureKeys keys;
    private final VerificationFindings findings;

    OrderCheck(Dossier dossier, SignatureKeys keys, VerificationFindings findings) {
        this.dossier = dossier;
        this.keys = keys;
        this.findings = findings;
    }

    /** @param baseNote of C0 */
    void run(Optional<String> baseNote) {
        dossier.read(PartNames.SEAL_ENTRY, Leaf::parse).ifPresent(leaf -> checkTimes(leaf.recordedAt()));
        var base = baseNote.flatMap(keys::head);
        var proof = dossier.read(PartNames.SEAL_PROOF, SealCheck::proof);
        if (base.isPresent() && proof.isPresent()) {
            checkCheckpoints(base.get(), proof.get());
        }
    }

    /** Beyond what clocks do by themselves: an entry of after the report is none that the report could cover. */
    private void checkTimes(Instant sealed) {
        var latest = sealed.plus(ChainCheck.CLOCK_MAY_STEP_BACK);
        dossier.chains().values().stream()
                .flatMap(chain -> chain.leaves().stream())
                .filter(each -> each.leaf().recordedAt().isAfter(latest))
                .forEach(each -> findings.problem(
                        VerificationStep.SEAL,
                        "seal.future",
                        each.index(),
                        each.leaf().recordedAt(),
                        sealed));
        dossier.reportsBefore().stream()
                .filter(each -> each.recordedAt().isAfter(latest))
                .forEach(each -> findings.problem(
                        VerificationStep.SEAL, "seal.future", PartNames.SEAL_BEFORE, each.recordedAt(), sealed));
    }

    private void checkCheckpoints(Checkpoint base, TlogProof proof) {
        if (base.size() > proof.index()) {
            findings.problem(VerificationStep.SEAL, "seal.early", proof.index(), base.size());
        }
        if (dossier.manifest().form().isFormer()) {
            return;
        }
        var steps = dossier.read(PartNames.SEAL_CONSISTENCY, ConsistencyPart::parse);
        var last = keys.head(proof.note());
        if (steps.isPresent() && last.isPresent() && !goesOn(base, last.get(), steps.get())) {
            findings.problem(
                    VerificationStep.SEAL,
                    "seal.fork",
                    PartNames.SEAL_CONSISTENCY,
                    base.size(),
                    last.get().size());
        }
    }

    private static boolean goesOn(Checkpoint base, Checkpoint last, ConsistencyPart steps) {
        return Proofs.verifyConsistency(base.size(), last.size(), base.root(), last.root(), steps.hashes());
    }
}
