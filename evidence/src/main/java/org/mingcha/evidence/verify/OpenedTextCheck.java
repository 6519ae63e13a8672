package org.mingcha.evidence.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.TextOpening;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.PublishedRegisters;
import org.mingcha.evidence.bundle.SealedLeaf;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Report;

/** Of texts nothing is opened but the headlines that the report prints, and these are what the leaves commit to. */
final class OpenedTextCheck {
    private final Dossier dossier;
    private final VerificationFindings findings;

    OpenedTextCheck(Dossier dossier, VerificationFindings findings) {
        this.dossier = dossier;
        this.findings = findings;
    }

    void run() {
        var inputs = dossier.read(PartNames.FIGURES, bytes -> Report.inputs(CanonicalJson.parseCanonical(bytes)))
                .orElse(Inputs.NONE);
        var titles = inputs.titles();
        var declared = new ArrayList<>(titles.keySet());
        for (var name : dossier.names(PartNames.TEXT)) {
            var index = Dossier.indexOf(name);
            var leaf = index.flatMap(dossier::leaf).map(SealedLeaf::leaf);
            if (index.isEmpty() || leaf.isEmpty() || !opens(name, leaf.get())) {
                findings.problem(VerificationStep.COMPLETENESS, "facts.wrong", name, name);
            } else if (leaf.get().version() == LeafVersion.V1) {
                checkWhole(name);
            } else if (isOfBody(inputs, index.get())) {
                // BodyCheck compares its words, where the day is known.
                continue;
            } else {
                compare(name, leaf.get(), Optional.ofNullable(titles.get(index.get())));
                declared.remove(index.get());
            }
        }
        if (!dossier.manifest().form().isFormer()) {
            note(titles.size() - declared.size(), declared);
            checkDeclared(inputs, declared);
        }
    }

    private static boolean isOfBody(Inputs inputs, long index) {
        return inputs.body().filter(body -> body.index() == index).isPresent();
    }

    /** Only the former bundles open a text as a whole. */
    private void checkWhole(String name) {
        if (!dossier.manifest().form().isFormer()) {
            findings.problem(VerificationStep.COMPLETENESS, "text.unasked", name);
        }
    }

    /** A text that can't be read was said to be malformed. */
    private boolean opens(String name, Leaf leaf) {
        var origin = dossier.manifest().origin();
        return leaf.version() == LeafVersion.V1
                ? dossier.read(name, Opening::fromJson)
                        .map(opening -> opening.commitment(origin).equals(leaf.text()))
                        .orElse(true)
                : opening(name)
                        .map(opening -> opening.opens(leaf.text(), origin))
                        .orElse(true);
    }

    private Optional<TextOpening> opening(String name) {
        return dossier.read(name, TextOpening::fromJson);
    }

    private void compare(String name, Leaf leaf, Optional<String> printed) {
        var register = PublishedRegisters.named(leaf).flatMap(this::register);
        var headline = register.flatMap(Register::headline).orElse("");
        opening(name).ifPresent(opening -> {
            if (printed.isEmpty() || !opening.opened().keySet().equals(Set.of(headline))) {
                findings.problem(VerificationStep.COMPLETENESS, "text.unasked", name);
            } else if (!opening.text(headline).equals(printed)) {
                findings.problem(
                        VerificationStep.COMPLETENESS,
                        "title.other",
                        name,
                        printed.get(),
                        opening.text(headline).orElse(""));
            }
            if (register.filter(each -> each.textFields()
                            .equals(opening.commitment().fields().keySet()))
                    .isEmpty()) {
                findings.problem(VerificationStep.COMPLETENESS, "text.fields", name);
            }
        });
    }

    private Optional<Register> register(String reference) {
        return dossier.read(PartNames.register(reference), Register::fromJson);
    }

    /** The report itself says which words nobody can compare, so that its reader knows without a verifier. */
    private void checkDeclared(Inputs inputs, List<Long> closed) {
        if (!List.copyOf(inputs.declared()).equals(closed)) {
            findings.problem(
                    VerificationStep.COMPLETENESS, "title.undeclared", which(inputs.declared()), which(closed));
        }
    }

    private static String which(Collection<Long> indexes) {
        return indexes.isEmpty() ? "-" : indexes.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private void note(int opened, List<Long> declared) {
        if (opened > 0) {
            findings.note(VerificationStep.COMPLETENESS, "title.opened", opened);
        }
        if (!declared.isEmpty()) {
            findings.note(VerificationStep.COMPLETENESS, "title.declared", declared.size(), which(declared));
        }
    }
}
