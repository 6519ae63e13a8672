package org.mingcha.evidence.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.bundle.Manifest;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.verify.ComparedDocument.How;

/** (6) Every part is as the sealed manifest lists it, nothing is beside them, and documents say what the figures say. */
final class DocumentCheck {
    private final SortedMap<String, byte[]> files;
    private final Manifest manifest;
    private final VerificationFindings findings;
    private final @Nullable DocumentComparison comparison;

    /** @param comparison null: this program carries none */
    DocumentCheck(
            SortedMap<String, byte[]> files,
            Manifest manifest,
            VerificationFindings findings,
            @Nullable DocumentComparison comparison) {
        this.files = files;
        this.manifest = manifest;
        this.findings = findings;
        this.comparison = comparison;
    }

    /** Begins; the answer says, once all have been read, which documents there are and how each was compared. */
    Supplier<List<ComparedDocument>> start(@Nullable Rendering rendering) {
        new PartCheck(
                        name -> PartNames.isListed(manifest.form(), name),
                        name -> PartNames.isUnlisted(manifest.form(), name),
                        findings)
                .run(manifest.files(), files);
        var documents = new ArrayList<>(files.keySet());
        documents.removeIf(name -> !PartNames.isDocument(name));
        if (documents.isEmpty()) {
            findings.note(VerificationStep.DOCUMENTS, "documents.none");
        } else {
            findings.note(VerificationStep.DOCUMENTS, "documents.hold", documents.size());
        }
        var compared = new TreeMap<String, How>();
        documents.forEach(name -> compared.put(name, rendering == null ? How.NONE : compareBytes(rendering, name)));
        documents.removeIf(name -> compared.get(name) == How.BYTES);
        Supplier<SortedMap<String, How>> shown = comparison == null
                ? Collections::emptySortedMap
                : ShownTextCheck.of(comparison, manifest, files, findings).start(files, documents);
        return () -> {
            compared.putAll(shown.get());
            return compared.entrySet().stream()
                    .map(each -> new ComparedDocument(each.getKey(), each.getValue()))
                    .toList();
        };
    }

    private How compareBytes(Rendering rendering, String name) {
        return isOwn(rendering) || manifest.form().isFormer()
                ? renderAgain(rendering, name)
                : otherRenderer(rendering, name);
    }

    private How renderAgain(Rendering rendering, String name) {
        var rendered = render(rendering, files.getOrDefault(PartNames.FIGURES, new byte[0]), name);
        if (rendered.isPresent() && Arrays.equals(rendered.get(), files.get(name))) {
            findings.note(VerificationStep.DOCUMENTS, "render.holds", name);
            return How.BYTES;
        }
        if (manifest.form().isFormer()) {
            findings.note(VerificationStep.DOCUMENTS, "render.unnamed", name, rendering.version());
        } else {
            findings.problem(
                    VerificationStep.DOCUMENTS, rendered.isEmpty() ? "render.impossible" : "render.differs", name);
        }
        return How.NONE;
    }

    private How otherRenderer(Rendering rendering, String name) {
        findings.note(
                VerificationStep.DOCUMENTS,
                "render.other",
                name,
                manifest.form().renderer(),
                rendering.version());
        return How.NONE;
    }

    private boolean isOwn(Rendering rendering) {
        return rendering.version().equals(manifest.form().renderer());
    }

    /** What a changed figures.json makes a renderer do is not known; a failure is an answer too. */
    private Optional<byte[]> render(Rendering rendering, byte[] figures, String name) {
        try {
            return rendering.render(
                    figures,
                    name,
                    manifest.citations(),
                    ShownTextCheck.notes(files).of(name));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
