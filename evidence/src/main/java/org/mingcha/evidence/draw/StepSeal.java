package org.mingcha.evidence.draw;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.draw.DrawCheck.Step;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;
import org.mingcha.tlog.TlogProof;

/** Whether the steps of a draw stand in the log of a trusted signer. */
final class StepSeal {
    private final DrawFile file;
    private final Notebook notebook;
    private final @Nullable Policy policy;
    private final String keyId;

    StepSeal(DrawFile file, DrawVerifier.Trust trust, Notebook notebook) {
        this.file = file;
        this.notebook = notebook;
        var own = NoteVerifier.parse(file.vkey());
        keyId = own instanceof Checked.Valid<NoteVerifier>(var key) ? key.keyHash() : "";
        policy = trust.policy() != null
                ? trust.policy()
                : own instanceof Checked.Valid<NoteVerifier>(var key) ? Policy.of(key) : null;
        notebook.require(own.isValid(), Step.COMMIT, "key.malformed");
        var named = trust.key();
        notebook.require(named == null || named.vkey().equals(file.vkey()), Step.COMMIT, "key.other", keyId);
    }

    String keyId() {
        return keyId;
    }

    /** The population's checkpoint, signed by the log. */
    Optional<Checkpoint> head() {
        return policy == null
                ? Optional.empty()
                : opened(Step.POPULATION, policy.open(file.note(), Note.Strangers.IGNORED));
    }

    /** The step's place in the log; empty where it is not proven. */
    Optional<Long> index(Step step, SealedStep sealed) {
        notebook.require(opens(sealed), step, "facts.closed");
        if (policy == null) {
            return Optional.empty();
        }
        return switch (TlogProof.parse(sealed.proof())) {
            case Checked.Refused<TlogProof>(var flaw, var detail) -> {
                notebook.require(false, step, "proof", flaw, detail);
                yield Optional.empty();
            }
            case Checked.Valid<TlogProof>(var proof) -> {
                var signed = proof.verify(sealed.leaf().hash(), policy, Note.Strangers.IGNORED);
                yield opened(step, signed).map(head -> proof.index());
            }
        };
    }

    private boolean opens(SealedStep sealed) {
        try {
            return sealed.facts().commitment(file.origin()).equals(sealed.leaf().facts());
        } catch (MalformedEvidence e) {
            return false;
        }
    }

    private Optional<Checkpoint> opened(Step step, Checked<Checkpoint.Signed> signed) {
        return switch (signed) {
            case Checked.Refused<Checkpoint.Signed>(var flaw, var detail) -> {
                notebook.require(false, step, "proof", flaw, detail);
                yield Optional.empty();
            }
            case Checked.Valid<Checkpoint.Signed>(var head) -> {
                var origin = head.checkpoint().origin();
                yield notebook.require(origin.equals(file.origin()), step, "origin", origin, file.origin())
                        ? Optional.of(head.checkpoint())
                        : Optional.empty();
            }
        };
    }
}
