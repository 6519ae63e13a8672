package org.mingcha.evidence.verify;

import java.util.Optional;
import java.util.SortedSet;

/** Whether the leaves that a bundle shows stand in the log, all under one checkpoint, C0. */
interface LeafProofs {
    static LeafProofs of(Dossier dossier, SignatureKeys keys, VerificationFindings findings) {
        return dossier.manifest().form().isFormer()
                ? new SingleProofs(dossier, keys, findings)
                : new JointProof(dossier, keys, findings);
    }

    /** (2) What ties the chains to the log. */
    void checkChains();

    /** (5) What ties the cited entries to it beyond that; all of them are in a chain. */
    void checkCited(SortedSet<Long> cited);

    /** The note of C0; empty where no proof can be read. */
    Optional<String> baseNote();
}
