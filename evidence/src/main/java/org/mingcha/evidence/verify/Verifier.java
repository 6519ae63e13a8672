package org.mingcha.evidence.verify;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.BundleForm;
import org.mingcha.evidence.bundle.Manifest;
import org.mingcha.evidence.bundle.PaperManifest;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.ZipContents;
import org.mingcha.evidence.bundle.ZipReader;
import org.mingcha.evidence.report.Report;
import org.mingcha.evidence.verify.Verification.NoBundle.Reason;

/** The six checks over a bundle's bytes. Each goes as far as it can, so that a forgery is named where it was made. */
public final class Verifier {
    private final TrustAnchor trusted;
    private final @Nullable Rendering rendering;
    private final @Nullable DocumentComparison comparison;

    /** @param rendering null: documents are not rendered again; what they say is compared all the same */
    public Verifier(TrustAnchor trusted, @Nullable Rendering rendering) {
        this(
                trusted,
                rendering,
                ServiceLoader.load(DocumentComparison.class).findFirst().orElse(null));
    }

    /** @param comparison null: what documents say is not compared */
    Verifier(TrustAnchor trusted, @Nullable Rendering rendering, @Nullable DocumentComparison comparison) {
        this.trusted = trusted;
        this.rendering = rendering;
        this.comparison = comparison;
    }

    public Verification verify(byte[] file) {
        var zip = ZipReader.read(file);
        if (zip.isEmpty()) {
            return new Verification.NoBundle(Reason.NO_ZIP);
        }
        var paper = paper(zip.get());
        if (paper.isPresent()) {
            return new PaperVerifier(trusted, comparison, odd(zip.get())).verify(zip.get(), paper.get());
        }
        var missing = missing(zip.get());
        return missing == null ? check(zip.get()) : new Verification.NoBundle(missing);
    }

    /** The format of a paper's bundle; empty: it is of none. */
    private static Optional<String> paper(ZipContents zip) {
        try {
            var bytes = zip.files().get(PartNames.MANIFEST);
            return Optional.ofNullable(bytes)
                    .map(each -> BundleForm.read(each).format())
                    .filter(PaperManifest::isOf);
        } catch (MalformedEvidence e) {
            return Optional.empty();
        }
    }

    private static VerificationFindings odd(ZipContents zip) {
        var findings = new VerificationFindings();
        zip.oddities()
                .forEach(odd -> findings.problem(
                        VerificationStep.DOCUMENTS, "zip." + odd.kind().code(), odd.entry()));
        return findings;
    }

    private static @Nullable Reason missing(ZipContents zip) {
        var named = zip.named();
        if (named != null && !named.contains(PartNames.MANIFEST)) {
            return Reason.NO_MANIFEST;
        }
        // What else an odd container holds is not asked: another reader might find something else in it.
        return zip.oddities().isEmpty() ? missing(zip.files()) : null;
    }

    private static @Nullable Reason missing(SortedMap<String, byte[]> files) {
        if (files.keySet().stream().noneMatch(name -> name.startsWith(PartNames.SEAL))) {
            return Reason.NO_SEAL;
        }
        return files.containsKey(PartNames.CHECKPOINT) ? null : Reason.NO_CHECKPOINT;
    }

    private Verification check(ZipContents zip) {
        var findings = odd(zip);
        try {
            var bytes = zip.files().getOrDefault(PartNames.MANIFEST, new byte[0]);
            var form = BundleForm.read(bytes);
            if (!form.hasKnownFormat()) {
                findings.problem(VerificationStep.SEAL, "form.unknown", form.format());
            } else if (!form.hasKnownSemantics()) {
                findings.problem(VerificationStep.SEAL, "semantics.unknown", form.semantics());
            } else {
                return check(zip, Manifest.fromJson(bytes), findings);
            }
        } catch (MalformedEvidence | DateTimeException e) {
            findings.problem(
                    VerificationStep.SEAL, "part.malformed", PartNames.MANIFEST, String.valueOf(e.getMessage()));
        }
        return unchecked(zip, findings);
    }

    /** Without its manifest nothing of a bundle can be read. */
    private Verification unchecked(ZipContents zip, VerificationFindings findings) {
        for (var step : VerificationStep.values()) {
            if (step != VerificationStep.SEAL) {
                findings.problem(step, "unchecked", PartNames.MANIFEST);
            }
        }
        var documents = zip.files().keySet().stream()
                .filter(PartNames::isDocument)
                .map(name -> new ComparedDocument(name, ComparedDocument.How.NONE))
                .toList();
        return new Verification.Made(trusted.trust(), "", findings.checks(), documents, null);
    }

    private Verification check(ZipContents zip, Manifest manifest, VerificationFindings findings) {
        if (manifest.form().isFormer()) {
            findings.note(VerificationStep.SEAL, "form.former", manifest.form().format());
        }
        var documents = new DocumentCheck(zip.files(), manifest, findings, comparison).start(rendering);
        var keys = new SignatureKeys(manifest.origin(), manifest.vkey(), trusted, findings);
        var dossier = new Dossier(zip.files(), manifest, findings);
        var issued = new SealCheck(dossier, keys, findings).run();
        var proofs = LeafProofs.of(dossier, keys, findings);
        new PagesCheck(dossier, findings).run(issued, proofs.baseNote());
        new ChainCheck(dossier, proofs, findings).run(issued.orElse(null));
        new OrderCheck(dossier, keys, findings).run(proofs.baseNote());
        var completeness = new CompletenessCheck(dossier, findings);
        var basics = completeness.run();
        var accepted = basics.flatMap(
                known -> new AcceptanceCheck(dossier, known.limits().zone(), findings).run());
        var computed = new Recomputation(dossier, completeness, findings).run(basics, proofs.baseNote(), accepted);
        if (computed.isPresent()) {
            new FigureCheck(dossier, proofs, findings).run(computed.get());
        } else {
            findings.problem(VerificationStep.FIGURES, "figures.uncomputed");
            findings.problem(VerificationStep.CITATIONS, "figures.uncomputed");
        }
        var since =
                computed.map(bytes -> Report.inputs(CanonicalJson.parse(bytes)).accepted());
        var read = documents.get();
        return new Verification.Made(trusted.trust(), keys.keyId(), findings.checks(), read, since.orElse(null))
                .disclosing(
                        computed.flatMap(bytes -> Disclosure.of(dossier, bytes)).orElse(null));
    }
}
