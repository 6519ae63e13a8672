package org.mingcha.evidence.verify;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.mingcha.evidence.bundle.Inclusion;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.tlog.Hash;

/** {@code inclusion.json}: one proof for every leaf of every chain, cited or not. */
final class JointProof implements LeafProofs {
    private final Dossier dossier;
    private final SignatureKeys keys;
    private final Optional<Inclusion> inclusion;

    JointProof(Dossier dossier, SignatureKeys keys, VerificationFindings findings) {
        this.dossier = dossier;
        this.keys = keys;
        inclusion = dossier.read(PartNames.INCLUSION, Inclusion::fromJson);
        inclusion.ifPresent(read -> {
            if (!SealCheck.isCheckpoint(read.note())) {
                findings.problem(VerificationStep.CHAINS, "part.malformed", PartNames.INCLUSION, "note");
            }
        });
    }

    @Override
    public void checkChains() {
        var leaves = new TreeMap<Long, Hash>();
        dossier.chains()
                .values()
                .forEach(chain -> chain.leaves().forEach(each -> leaves.put(each.index(), each.hash())));
        inclusion.ifPresent(read -> keys.checkJoint(read, leaves));
    }

    @Override
    public void checkCited(SortedSet<Long> cited) {
        // each is a leaf of a chain, and so proven
    }

    @Override
    public Optional<String> baseNote() {
        return inclusion.map(Inclusion::note).filter(SealCheck::isCheckpoint);
    }
}
