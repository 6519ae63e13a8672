package org.mingcha.evidence.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.bundle.Chain;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.ReportIssued;
import org.mingcha.evidence.bundle.RootChain;
import org.mingcha.evidence.bundle.SealedLeaf;

/** (2) Each chain leads from its sealed head back to the unit's first leaf without a gap. */
final class ChainCheck {
    static final Duration CLOCK_MAY_STEP_BACK = Duration.ofMinutes(5);

    private final Dossier dossier;
    private final LeafProofs proofs;
    private final VerificationFindings findings;

    ChainCheck(Dossier dossier, LeafProofs proofs, VerificationFindings findings) {
        this.dossier = dossier;
        this.proofs = proofs;
        this.findings = findings;
    }

    /** @param issued the sealed heads; null: they could not be read */
    void run(@Nullable ReportIssued issued) {
        for (var unit : List.of(RootChain.CODE, dossier.manifest().unit())) {
            if (!dossier.chains().containsKey(unit)) {
                findings.problem(VerificationStep.CHAINS, "part.missing", PartNames.CHAIN + unit);
            }
        }
        dossier.chains().values().forEach(this::checkLinks);
        if (issued == null) {
            findings.problem(VerificationStep.CHAINS, "chain.unsealed");
        } else {
            checkHeads(issued);
        }
        proofs.checkChains();
        var leaves = dossier.chains().values().stream()
                .mapToInt(chain -> chain.leaves().size())
                .sum();
        findings.note(VerificationStep.CHAINS, "chain.holds", dossier.chains().size(), leaves);
        noteStepsBack();
    }

    private void checkLinks(Chain chain) {
        var part = PartNames.CHAIN + chain.unit();
        var useq = 0L;
        var prev = Leaf.NO_PREVIOUS;
        var index = -1L;
        for (var each : chain.leaves()) {
            var leaf = each.leaf();
            if (!leaf.unit().equals(chain.unit())) {
                findings.problem(VerificationStep.CHAINS, "chain.unit", part, each.index());
                return;
            }
            if (leaf.useq() != useq + 1 || !leaf.prev().equals(prev) || each.index() <= index) {
                findings.problem(VerificationStep.CHAINS, "chain.gap", part, useq, leaf.useq(), each.index());
                return;
            }
            useq = leaf.useq();
            prev = each.hash();
            index = each.index();
        }
        chain.changedMarks()
                .forEach(changed -> findings.problem(VerificationStep.CHAINS, "chain.drill", part, changed.index()));
    }

    private void checkHeads(ReportIssued issued) {
        issued.heads().forEach((unit, head) -> {
            var chain = dossier.chains().get(unit);
            if (chain == null) {
                findings.problem(VerificationStep.CHAINS, "part.missing", PartNames.CHAIN + unit);
            } else if (!chain.head().equals(head)) {
                findings.problem(
                        VerificationStep.CHAINS,
                        "chain.head",
                        PartNames.CHAIN + unit,
                        chain.head().useq(),
                        head.useq());
            }
        });
        dossier.chains().keySet().stream()
                .filter(unit -> !issued.heads().containsKey(unit))
                .forEach(unit -> findings.problem(VerificationStep.CHAINS, "chain.foreign", PartNames.CHAIN + unit));
    }

    private void noteStepsBack() {
        var latest = Instant.EPOCH;
        var steps = new ArrayList<SealedLeaf>();
        var all = dossier.chains().values().stream()
                .flatMap(chain -> chain.leaves().stream())
                .sorted(Comparator.comparingLong(SealedLeaf::index))
                .toList();
        for (var each : all) {
            var at = each.leaf().recordedAt();
            if (at.isBefore(latest.minus(CLOCK_MAY_STEP_BACK))) {
                steps.add(each);
            }
            latest = latest.isAfter(at) ? latest : at;
        }
        if (!steps.isEmpty()) {
            findings.note(
                    VerificationStep.CHAINS,
                    "chain.clock",
                    steps.size(),
                    steps.getFirst().index());
        }
    }
}
