package org.mingcha.evidence.verify;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.bundle.Manifest;
import org.mingcha.evidence.bundle.Parts;
import org.mingcha.evidence.bundle.ZipContents;

/** (6) Every part is as the sealed manifest lists it, nothing is beside them, and documents render to the same bytes. */
final class DocumentCheck {
    private final ZipContents zip;
    private final Manifest manifest;
    private final Findings findings;

    DocumentCheck(ZipContents zip, Manifest manifest, Findings findings) {
        this.zip = zip;
        this.manifest = manifest;
        this.findings = findings;
    }

    void run(@Nullable Rendering rendering) {
        manifest.files().forEach((name, entry) -> {
            var bytes = files().get(name);
            if (!Parts.isListed(name)) {
                findings.problem(Step.SEAL, "part.unknown", name);
            } else if (bytes == null) {
                findings.problem(Step.of(name), "part.missing", name);
            } else if (!entry.matches(bytes)) {
                findings.problem(Step.of(name), "part.changed", name);
            }
        });
        files().keySet().stream()
                .filter(name -> !manifest.files().containsKey(name) && !Parts.isUnlisted(name))
                .forEach(name -> findings.problem(Step.DOCUMENTS, "part.unknown", name));
        zip.oddities()
                .forEach(odd ->
                        findings.problem(Step.DOCUMENTS, "zip." + odd.kind().code(), odd.entry()));
        var documents = files().keySet().stream().filter(Parts::isDocument).toList();
        findings.note(Step.DOCUMENTS, "documents.hold", documents.size());
        if (rendering != null) {
            documents.forEach(name -> render(rendering, name));
        }
    }

    private void render(Rendering rendering, String name) {
        var figures = files().getOrDefault(Parts.FIGURES, new byte[0]);
        var rendered = render(rendering, figures, name);
        if (rendered.isEmpty()) {
            findings.problem(Step.DOCUMENTS, "render.impossible", name);
        } else if (!Arrays.equals(rendered.get(), files().get(name))) {
            findings.problem(Step.DOCUMENTS, "render.differs", name);
        } else {
            findings.note(Step.DOCUMENTS, "render.holds", name);
        }
    }

    /** What a changed figures.json makes a renderer do is not known; a failure is an answer too. */
    private Optional<byte[]> render(Rendering rendering, byte[] figures, String name) {
        try {
            return rendering.render(figures, name, manifest.citations());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private SortedMap<String, byte[]> files() {
        return zip.files();
    }
}
