package org.mingcha.evidence.verify;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;
import org.mingcha.tlog.TlogProof;

/** Whose signatures count, and whether a proof holds under them. */
final class Keys {
    private final Findings findings;
    private final String origin;
    private final @Nullable Policy sealing;
    private final String keyId;

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

    /** Whether the entry of this hash stands where the proof says, under a checkpoint signed as the reader asks. */
    void checkProof(Step step, String part, TlogProof proof, Hash leaf) {
        if (sealing == null) {
            return; // the key itself is the finding
        }
        var policy = step == Step.SEAL ? sealing : withoutQuorum(sealing);
        switch (proof.verify(leaf, policy, Note.Strangers.REFUSED)) {
            case Checked.Valid<Checkpoint.Signed>(var signed) -> checkOrigin(step, part, signed.checkpoint());
            case Checked.Refused<Checkpoint.Signed>(var flaw, var detail) ->
                findings.problem(step, "proof.wrong", part, new Finding.Cause(flaw, detail));
        }
    }

    private void checkOrigin(Step step, String part, Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(origin) || !checkpoint.extensions().isEmpty()) {
            findings.problem(step, "proof.origin", part, checkpoint.origin(), origin);
        }
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

    /** Witnesses are asked for the seal's checkpoint; an earlier one is held by the log's own signature. */
    private static Policy withoutQuorum(Policy policy) {
        return new Policy(policy.logs(), policy.witnesses(), policy.groups(), "none");
    }

    private static boolean isIn(Policy policy, String vkey) {
        return policy.logs().stream().anyMatch(log -> log.vkey().equals(vkey));
    }
}
