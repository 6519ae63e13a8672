package org.mingcha.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.bundle.Manifest;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.ReportIssued;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.TlogProof;

/** (1) The report was issued: its leaf is in the log, seals this manifest, and follows the unit's head. */
final class SealCheck {
    private final Dossier dossier;
    private final SignatureKeys keys;
    private final VerificationFindings findings;

    SealCheck(Dossier dossier, SignatureKeys keys, VerificationFindings findings) {
        this.dossier = dossier;
        this.keys = keys;
        this.findings = findings;
    }

    /** What was issued, sealed or forged: the other checks say where a forgery was made. Empty where it can't be read. */
    Optional<ReportIssued> run() {
        var leaf = dossier.read(PartNames.SEAL_ENTRY, Leaf::parse);
        var proof = dossier.read(PartNames.SEAL_PROOF, SealCheck::proof);
        if (leaf.isPresent() && proof.isPresent()) {
            checkProof(leaf.get(), proof.get());
            checkPredecessor(leaf.get());
        }
        var opening = dossier.read(PartNames.SEAL_FACTS, Opening::fromJson);
        if (leaf.isEmpty() || opening.isEmpty()) {
            return Optional.empty();
        }
        if (!opening.get().commitment(manifest().origin()).equals(leaf.get().facts())) {
            problem("seal.facts");
        }
        var issued = dossier.read(
                PartNames.SEAL_FACTS, bytes -> ReportIssued.of(opening.get().content()));
        issued.ifPresent(this::checkManifest);
        return issued;
    }

    private void checkProof(Leaf leaf, TlogProof proof) {
        var note = proof.note().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(note, dossier.bytes(PartNames.CHECKPOINT).orElse(new byte[0]))) {
            problem("seal.checkpoint");
        }
        keys.checkSeal(new SignatureKeys.Claim(
                VerificationStep.SEAL, PartNames.SEAL_ENTRY + ", " + PartNames.SEAL_PROOF, proof, leaf.hash()));
        if (!leaf.type().equals(LeafType.REPORT_ISSUED)
                || !leaf.unit().equals(manifest().unit())) {
            problem("seal.type");
        }
        if (leaf.drill()) {
            problem("seal.drill");
        }
        dossier.checkBound(PartNames.SEAL_ENTRY, leaf, proof.index());
        findings.note(VerificationStep.SEAL, "seal.holds", Long.toString(proof.index()), leaf.recordedAt());
    }

    private void checkManifest(ReportIssued issued) {
        var manifest = dossier.bytes(PartNames.MANIFEST).map(Hashing::sha256);
        if (!manifest.equals(Optional.of(issued.manifest()))) {
            problem("seal.manifest");
        }
        var checklist = dossier.bytes(PartNames.CHECKLIST).map(Hashing::sha256);
        if (!checklist.equals(Optional.of(issued.checklist()))) {
            problem("seal.checklist");
        }
        if (!issued.period().equals(manifest().period())) {
            problem("seal.period");
        }
    }

    /** Between the unit's head and this leaf nothing may stand but other reports. */
    private void checkPredecessor(Leaf issued) {
        var chain = dossier.chains().get(manifest().unit());
        if (chain == null) {
            return; // said by the check of the chains
        }
        var useq = chain.head().useq();
        var hash = chain.head().leaf();
        for (var each : dossier.reportsBefore()) {
            dossier.checkBound(PartNames.SEAL_BEFORE, each, each.useq());
            if (!each.type().equals(LeafType.REPORT_ISSUED) || each.drill() || !follows(each, useq, hash)) {
                problem("seal.before", PartNames.SEAL_BEFORE);
                return;
            }
            useq = each.useq();
            hash = each.hash();
        }
        if (!follows(issued, useq, hash)) {
            var last = dossier.bytes(PartNames.SEAL_BEFORE).isPresent()
                    ? PartNames.SEAL_BEFORE
                    : PartNames.CHAIN + manifest().unit();
            problem("seal.head", last);
        }
    }

    private boolean follows(Leaf next, long useq, Hash hash) {
        return next.unit().equals(manifest().unit())
                && next.useq() == useq + 1
                && next.prev().equals(hash);
    }

    private Manifest manifest() {
        return dossier.manifest();
    }

    private void problem(String key, Object... arguments) {
        findings.problem(VerificationStep.SEAL, key, arguments);
    }

    static boolean isCheckpoint(String note) {
        return Note.parse(note).then(read -> Checkpoint.parse(read.text())).isValid();
    }

    /** A proof in the one spelling that we write. */
    static TlogProof proof(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (TlogProof.parse(text) instanceof Checked.Valid<TlogProof>(var read)
                && read.extra().isEmpty()
                && isCheckpoint(read.note())
                && Arrays.equals(read.format().getBytes(StandardCharsets.UTF_8), bytes)) {
            return read;
        }
        throw new MalformedEvidence("not a tlog-proof as bundles hold it");
    }
}
