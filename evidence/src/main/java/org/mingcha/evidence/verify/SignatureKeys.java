package org.mingcha.evidence.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.bundle.Inclusion;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Flaw;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.MultiProofs;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;
import org.mingcha.tlog.Proofs;
import org.mingcha.tlog.TlogProof;

/** Whose signatures count, and whether a proof holds under them. */
final class SignatureKeys {
    private final VerificationFindings findings;
    private final String origin;
    private final @Nullable Policy sealing;
    private final String keyId;

    /** Nearly all proofs of a bundle stand under one checkpoint, whose signatures need to be checked once. */
    private final Map<String, Checked<Checkpoint.Signed>> heads = new HashMap<>();

    /** The key that the reader knows goes before the one that the bundle names; where they differ, the bundle is refused. */
    SignatureKeys(String origin, String vkey, TrustAnchor trusted, VerificationFindings findings) {
        this.findings = findings;
        this.origin = origin;
        var own = key(vkey);
        keyId = own.map(NoteVerifier::keyHash).orElse("");
        var known = trusted.key() == null ? own : Optional.of(trusted.key());
        if (trusted.key() != null && !trusted.key().vkey().equals(vkey)) {
            findings.problem(
                    VerificationStep.SEAL, "key.other", keyId, trusted.key().keyHash());
        }
        sealing = trusted.policy() == null ? known.map(Policy::of).orElse(null) : trusted.policy();
        if (trusted.policy() != null && !isIn(trusted.policy(), vkey)) {
            findings.problem(VerificationStep.SEAL, "key.policy", keyId);
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

    /** Whether the checkpoint of a paper's leaves, which nothing seals after it, has the quorum that the reader asks for. */
    void checkQuorum(String note) {
        if (sealing != null) {
            switch (sealing.open(note, Note.Strangers.REFUSED)) {
                case Checked.Valid<Checkpoint.Signed>(var head) ->
                    checkOrigin(VerificationStep.SEAL, PartNames.INCLUSION, head.checkpoint());
                case Checked.Refused<Checkpoint.Signed>(var flaw, var detail) ->
                    problem(VerificationStep.SEAL, PartNames.INCLUSION, flaw, detail);
            }
        }
    }

    /** Whether another proof holds; that the log itself signed its checkpoint is enough. */
    void checkProof(Claim claim) {
        open(claim.proof.note()).ifPresent(signed -> check(claim, signed));
    }

    /** Whether every one of these leaves stands at its index under C0. */
    void checkJoint(Inclusion inclusion, SortedMap<Long, Hash> leaves) {
        open(inclusion.note()).ifPresent(signed -> {
            switch (signed) {
                case Checked.Refused<Checkpoint.Signed>(var flaw, var detail) ->
                    problem(VerificationStep.CHAINS, PartNames.INCLUSION, flaw, detail);
                case Checked.Valid<Checkpoint.Signed>(var opened) -> {
                    var head = opened.checkpoint();
                    checkOrigin(VerificationStep.CHAINS, PartNames.INCLUSION, head);
                    if (!MultiProofs.verify(leaves, inclusion.hashes(), head.size(), head.root())) {
                        problem(
                                VerificationStep.CHAINS,
                                PartNames.INCLUSION,
                                Flaw.PROOF_WRONG,
                                Long.toString(head.size()));
                    }
                }
            }
        });
    }

    /** The checkpoint that the log signed; empty where it did not, which the check of its proof says. */
    Optional<Checkpoint> head(String note) {
        return open(note).flatMap(signed -> switch (signed) {
            case Checked.Valid<Checkpoint.Signed>(var opened) -> Optional.of(opened.checkpoint());
            case Checked.Refused<Checkpoint.Signed>(var _, var _) -> Optional.empty();
        });
    }

    private Optional<Checked<Checkpoint.Signed>> open(String note) {
        if (sealing == null) {
            return Optional.empty();
        }
        var policy = new Policy(sealing.logs(), sealing.witnesses(), sealing.groups(), "none");
        return Optional.of(heads.computeIfAbsent(note, text -> policy.open(text, Note.Strangers.REFUSED)));
    }

    /** That the leaf of this hash stands where the proof says; and which check and parts answer for it. */
    record Claim(VerificationStep step, String part, TlogProof proof, Hash leaf) {}

    private void check(Claim claim, Checked<Checkpoint.Signed> signed) {
        switch (signed) {
            case Checked.Valid<Checkpoint.Signed>(var head) -> checkUnder(claim, head.checkpoint());
            case Checked.Refused<Checkpoint.Signed>(var flaw, var detail) ->
                problem(claim.step, claim.part, flaw, detail);
        }
    }

    private void checkUnder(Claim claim, Checkpoint head) {
        checkOrigin(claim.step, claim.part, head);
        var proof = claim.proof;
        if (!Proofs.verifyInclusion(proof.index(), head.size(), claim.leaf, proof.hashes(), head.root())) {
            problem(claim.step, claim.part, Flaw.PROOF_WRONG, Long.toString(proof.index()));
        }
    }

    private void checkOrigin(VerificationStep step, String part, Checkpoint head) {
        if (!head.origin().equals(origin) || !head.extensions().isEmpty()) {
            findings.problem(step, "proof.origin", part, head.origin(), origin);
        }
    }

    private void problem(VerificationStep step, String part, Flaw flaw, String detail) {
        findings.problem(step, "proof.wrong", part, new VerificationFinding.Cause(flaw, detail));
    }

    private Optional<NoteVerifier> key(String vkey) {
        return switch (NoteVerifier.parse(vkey)) {
            case Checked.Valid<NoteVerifier>(var key) -> Optional.of(key);
            case Checked.Refused<NoteVerifier>(var _, var _) -> {
                findings.problem(VerificationStep.SEAL, "key.malformed");
                yield Optional.empty();
            }
        };
    }

    private static boolean isIn(Policy policy, String vkey) {
        return policy.logs().stream().anyMatch(log -> log.vkey().equals(vkey));
    }
}
