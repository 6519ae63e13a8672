package org.mingcha.evidence.verify;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.Inclusion;
import org.mingcha.evidence.bundle.PaperManifest;
import org.mingcha.evidence.bundle.PaperParts;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.ZipContents;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.tlog.Hash;

/** The six checks over the bundle of a paper: docs/spec/paper.md. */
final class PaperVerifier {
    private final TrustAnchor trusted;
    private final @Nullable DocumentComparison comparison;
    private final VerificationFindings findings;

    /** @param findings those of the container among them */
    PaperVerifier(TrustAnchor trusted, @Nullable DocumentComparison comparison, VerificationFindings findings) {
        this.trusted = trusted;
        this.comparison = comparison;
        this.findings = findings;
    }

    Verification verify(ZipContents zip, String format) {
        if (!PaperManifest.isKnown(format)) {
            findings.problem(VerificationStep.SEAL, "paper.form", format);
            return unchecked(zip);
        }
        try {
            return check(zip, PaperManifest.fromJson(zip.files().getOrDefault(PartNames.MANIFEST, new byte[0])));
        } catch (MalformedEvidence | DateTimeException e) {
            findings.problem(
                    VerificationStep.SEAL, "part.malformed", PartNames.MANIFEST, String.valueOf(e.getMessage()));
            return unchecked(zip);
        }
    }

    private Verification unchecked(ZipContents zip) {
        for (var step : VerificationStep.values()) {
            if (step != VerificationStep.SEAL) {
                findings.problem(step, "unchecked", PartNames.MANIFEST);
            }
        }
        return new Verification.Made(trusted.trust(), "", findings.checks(), uncompared(zip), null);
    }

    private static List<ComparedDocument> uncompared(ZipContents zip) {
        return zip.files().keySet().stream()
                .filter(PaperParts::isDocument)
                .map(name -> new ComparedDocument(name, How.NONE))
                .toList();
    }

    private Verification check(ZipContents zip, PaperManifest manifest) {
        new PartCheck(PaperParts::isListed, PartNames.MANIFEST::equals, findings).run(manifest.files(), zip.files());
        var keys = new SignatureKeys(manifest.origin(), manifest.vkey(), trusted, findings);
        var dossier = new PaperDossier(zip.files(), manifest, findings);
        checkLeaves(dossier, keys);
        var sheet = dossier.read(PaperParts.PAPER, PaperSheet::fromJson);
        var book = book(dossier);
        if (sheet.isEmpty()) {
            findings.problem(VerificationStep.COMPLETENESS, "unchecked", PaperParts.PAPER);
        }
        sheet.ifPresent(each -> {
            checkHead(manifest, each);
            new PaperOpeningCheck(dossier, zip.files(), findings).run(each);
            findings.note(VerificationStep.COMPLETENESS, "paper.openings");
        });
        var documents = compare(zip, manifest, sheet, book, dossier);
        return new Verification.Made(trusted.trust(), keys.keyId(), findings.checks(), documents, null)
                .of(sheet.map(PaperVerdict::of).orElse(null));
    }

    private void checkLeaves(PaperDossier dossier, SignatureKeys keys) {
        var leaves = new TreeMap<Long, Hash>();
        dossier.leaves().forEach((index, leaf) -> leaves.put(index, leaf.hash()));
        dossier.read(PartNames.INCLUSION, Inclusion::fromJson).ifPresent(inclusion -> {
            if (!SealCheck.isCheckpoint(inclusion.note())) {
                findings.problem(VerificationStep.CHAINS, "part.malformed", PartNames.INCLUSION, "note");
            }
            keys.checkQuorum(inclusion.note());
            if (!leaves.isEmpty()) {
                keys.checkJoint(inclusion, leaves);
            } else if (!inclusion.hashes().isEmpty()) {
                findings.problem(VerificationStep.CHAINS, "part.malformed", PartNames.INCLUSION, "hashes");
            }
        });
        findings.note(VerificationStep.CHAINS, "paper.leaves", leaves.size());
    }

    /** Nothing seals the book: whatever is in one of our own making could be said by it. */
    private Optional<SentenceBook> book(PaperDossier dossier) {
        var book = dossier.read(PaperParts.SENTENCES, SentenceBook::fromJson);
        return book.filter(each -> {
            var ships = ShippedDigests.has(each.toJson());
            if (!ships) {
                findings.problem(VerificationStep.CITATIONS, "paper.book", PaperParts.SENTENCES);
            }
            return ships;
        });
    }

    private void checkHead(PaperManifest manifest, PaperSheet sheet) {
        var same = manifest.kind().equals(sheet.kind())
                && manifest.reference().equals(sheet.reference())
                && manifest.unit().equals(sheet.unit());
        if (!same) {
            findings.problem(VerificationStep.SEAL, "paper.head");
        }
        findings.note(VerificationStep.SEAL, "paper.of", sheet.kind(), sheet.reference(), sheet.day());
    }

    private List<ComparedDocument> compare(
            ZipContents zip,
            PaperManifest manifest,
            Optional<PaperSheet> sheet,
            Optional<SentenceBook> book,
            PaperDossier dossier) {
        if (sheet.isEmpty() || book.isEmpty()) {
            for (var step : List.of(VerificationStep.FIGURES, VerificationStep.CITATIONS, VerificationStep.DOCUMENTS)) {
                findings.problem(step, "unchecked", sheet.isEmpty() ? PaperParts.PAPER : PaperParts.SENTENCES);
            }
            return uncompared(zip);
        }
        new PaperValueCheck(sheet.get(), book.get(), dossier, findings).run();
        if (findings.hold(VerificationStep.CITATIONS)) {
            new PaperNumberCheck(sheet.get(), book.get(), dossier, findings).run();
        }
        return documents(zip, manifest, sheet.get(), book.get());
    }

    private List<ComparedDocument> documents(
            ZipContents zip, PaperManifest manifest, PaperSheet sheet, SentenceBook book) {
        var names = uncompared(zip).stream().map(ComparedDocument::name).toList();
        findings.note(VerificationStep.DOCUMENTS, names.isEmpty() ? "documents.none" : "documents.hold", names.size());
        if (!manifest.hasKnownRenderer()) {
            // Of a report this is a note: there a leaf seals which renderer it was.
            findings.problem(VerificationStep.DOCUMENTS, "paper.renderer", manifest.renderer());
            return uncompared(zip);
        }
        var known = comparison;
        if (known == null || !findings.hold(VerificationStep.CITATIONS)) {
            return uncompared(zip);
        }
        var shown = new ShownTextCheck(
                        true,
                        manifest.renderer(),
                        (name, document) -> known.compare(manifest.renderer(), sheet, book, name, document),
                        findings)
                .start(zip.files(), names);
        return shown.get().entrySet().stream()
                .map(each -> new ComparedDocument(each.getKey(), each.getValue()))
                .toList();
    }
}
