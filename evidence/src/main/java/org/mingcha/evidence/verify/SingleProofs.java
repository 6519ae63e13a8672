package org.mingcha.evidence.verify;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.bundle.Chain;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.SealedLeaf;

/** {@code proofs/<index>} of the former format: a proof of each chain's head and of each cited entry, of no other leaf. */
final class SingleProofs implements LeafProofs {
    private final Dossier dossier;
    private final SignatureKeys keys;
    private final VerificationFindings findings;
    private @Nullable String baseNote;

    SingleProofs(Dossier dossier, SignatureKeys keys, VerificationFindings findings) {
        this.dossier = dossier;
        this.keys = keys;
        this.findings = findings;
    }

    @Override
    public void checkChains() {
        dossier.chains().values().forEach(this::checkHead);
    }

    private void checkHead(Chain chain) {
        if (chain.leaves().isEmpty()) {
            return; // nothing ever entered; the seal says so, and only the log itself could say otherwise
        }
        check(VerificationStep.CHAINS, chain.leaves().getLast());
    }

    @Override
    public void checkCited(SortedSet<Long> cited) {
        cited.forEach(index -> dossier.leaf(index).ifPresent(leaf -> check(VerificationStep.CITATIONS, leaf)));
        var needed = new TreeSet<>(cited);
        dossier.chains().values().stream()
                .filter(chain -> !chain.leaves().isEmpty())
                .forEach(chain -> needed.add(chain.leaves().getLast().index()));
        dossier.names(PartNames.PROOF).stream()
                .filter(name -> Dossier.indexOf(name).filter(needed::contains).isEmpty())
                .forEach(name -> findings.problem(VerificationStep.CITATIONS, "proof.unasked", name));
    }

    @Override
    public Optional<String> baseNote() {
        return Optional.ofNullable(baseNote);
    }

    /** Each proof stands under one and the same checkpoint, and covers the entry at the index that the chain states. */
    private void check(VerificationStep step, SealedLeaf leaf) {
        var part = PartNames.PROOF + leaf.index();
        var proof = dossier.read(part, SealCheck::proof);
        if (proof.isEmpty()) {
            findings.problem(step, "proof.none", leaf.index());
            return;
        }
        if (proof.get().index() != leaf.index()) {
            findings.problem(step, "proof.index", part, proof.get().index());
        }
        if (baseNote == null) {
            baseNote = proof.get().note();
        } else if (!baseNote.equals(proof.get().note())) {
            findings.problem(step, "proof.base", part);
        }
        keys.checkProof(new SignatureKeys.Claim(step, part, proof.get(), leaf.hash()));
    }
}
