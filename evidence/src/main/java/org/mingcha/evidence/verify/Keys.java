package org.mingcha.evidence.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Flaw;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;
import org.mingcha.tlog.Proofs;
import org.mingcha.tlog.TlogProof;

/** Whose signatures count, and whether a proof holds under them. */
final class Keys {
    private final Findings findings;
    private final String origin;
    private final @Nullable Policy sealing;
    private final String keyId;

    /** Nearly all proofs of a bundle stand under one checkpoint, whose signatures need to be checked once. */
    private final Map<String, Checked<Checkpoint.Signed>> heads = new HashMap<>();

    /** The key that the reader knows goes before the one that the bundle names; where they differ, the bundle is refused. */
    Keys(String origin, String vkey, Trusted trusted, Findings findings) {
        this.findings = findings;
        this.origin = origin;
        var own = key(vkey);
        keyId = own.map(NoteVerifier::keyHash).orElse("");
        var known = trusted.key() == null ? own : Optional.of(trusted.key());
        if (trusted.key() != null && !trusted.key().vkey().equals(vkey)) {
            findings.problem(Step.SEAL, "key.other", keyId, trusted.key().keyHash());
        }
        sealing = trusted.policy() == null ? known.map(Policy::of).orElse(null) : trusted.policy();
        if (trusted.policy() != null && !isIn(trusted.policy(), vkey)) {
            findings.problem(Step.SEAL, "key.policy", keyId);
        }
    }

    String keyId() {
        return keyId;
    }

    /** Whether the seal's proof holds, and its checkpoint has the quorum that the reader asks for. */
    void checkSeal(Claim claim) {
        if (sealing != null) {
            check(claim, sealing.open(claim.proof.note(), Note.Strangers.REFUSED));
        }
    }

    /** Whether another proof holds; that the log itself signed its checkpoint is enough. */
    void checkProof(Claim claim) {
        if (sealing != null) {
            var policy = new Policy(sealing.logs(), sealing.witnesses(), sealing.groups(), "none");
            check(claim, heads.computeIfAbsent(claim.proof.note(), note -> policy.open(note, Note.Strangers.REFUSED)));
        }
    }

    /** That the leaf of this hash stands where the proof says; and which check and parts answer for it. */
    record Claim(Step step, String part, TlogProof proof, Hash leaf) {}

    private void check(Claim claim, Checked<Checkpoint.Signed> signed) {
        switch (signed) {
            case Checked.Valid<Checkpoint.Signed>(var head) -> checkUnder(claim, head.checkpoint());
            case Checked.Refused<Checkpoint.Signed>(var flaw, var detail) -> problem(claim, flaw, detail);
        }
    }

    private void checkUnder(Claim claim, Checkpoint head) {
        if (!head.origin().equals(origin) || !head.extensions().isEmpty()) {
            findings.problem(claim.step, "proof.origin", claim.part, head.origin(), origin);
        }
        var proof = claim.proof;
        if (!Proofs.verifyInclusion(proof.index(), head.size(), claim.leaf, proof.hashes(), head.root())) {
            problem(claim, Flaw.PROOF_WRONG, Long.toString(proof.index()));
        }
    }

    private void problem(Claim claim, Flaw flaw, String detail) {
        findings.problem(claim.step, "proof.wrong", claim.part, new Finding.Cause(flaw, detail));
    }

    private Optional<NoteVerifier> key(String vkey) {
        return switch (NoteVerifier.parse(vkey)) {
            case Checked.Valid<NoteVerifier>(var key) -> Optional.of(key);
            case Checked.Refused<NoteVerifier>(var _, var _) -> {
                findings.problem(Step.SEAL, "key.malformed");
                yield Optional.empty();
            }
        };
    }

    private static boolean isIn(Policy policy, String vkey) {
        return policy.logs().stream().anyMatch(log -> log.vkey().equals(vkey));
    }
}
