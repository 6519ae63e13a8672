package org.mingcha.evidence.verify;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.bundle.PaperParts;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.paper.PaperNeeds;
import org.mingcha.evidence.paper.PaperSheet;

/** (3) Everything is opened that a value stands on, and nothing else: a paper shows no more of a record than it prints. */
final class PaperOpeningCheck {
    private final PaperDossier dossier;
    private final SortedMap<String, byte[]> files;
    private final VerificationFindings findings;

    PaperOpeningCheck(PaperDossier dossier, SortedMap<String, byte[]> files, VerificationFindings findings) {
        this.dossier = dossier;
        this.files = files;
        this.findings = findings;
    }

    void run(PaperSheet sheet) {
        var needs = PaperNeeds.of(sheet);
        var parts = new TreeSet<String>();
        var texts = new TreeMap<Long, TreeSet<String>>();
        needs.leaves().forEach(index -> parts.add(PaperParts.leaf(index)));
        needs.facts().forEach(index -> parts.add(PartNames.facts(index)));
        needs.texts().forEach((index, fields) -> texts.put(index, new TreeSet<>(fields)));
        needs.bodies()
                .forEach((unit, fields) -> dossier.description(unit).ifPresent(index -> {
                    parts.add(PaperParts.leaf(index));
                    texts.computeIfAbsent(index, _ -> new TreeSet<>()).addAll(fields);
                    checkDescription(unit, index, sheet);
                }));
        needs.documents()
                .forEach((type, documents) -> documents.forEach(
                        each -> dossier.publication(type, each).ifPresent(index -> addOpened(index, parts, true))));
        if (!needs.units().isEmpty()) {
            parts.add(PartNames.UNITS);
            dossier.units().ifPresent(units -> addOpened(units.leaf(), parts, false));
        }
        texts.keySet().forEach(index -> parts.add(PartNames.text(index)));
        compare(parts);
        dossier.texts().forEach((index, opening) -> {
            if (texts.containsKey(index) && !opening.opened().keySet().equals(texts.get(index))) {
                findings.problem(VerificationStep.COMPLETENESS, "paper.opened", PartNames.text(index));
            }
        });
    }

    private static void addOpened(long index, TreeSet<String> parts, boolean isDocument) {
        parts.add(PaperParts.leaf(index));
        parts.add(PartNames.facts(index));
        if (isDocument) {
            parts.add(PaperParts.document(index));
        }
    }

    /** One description of a unit, and one that can hold on the paper's day. */
    private void checkDescription(String unit, long index, PaperSheet sheet) {
        var descriptions = dossier.leaves().values().stream()
                .filter(each -> each.leaf().type().equals(LeafType.UNIT_DESCRIBED))
                .filter(each -> each.leaf().unit().equals(unit))
                .count();
        var isLater = dossier.leaf(index)
                .filter(leaf -> leaf.happenedOn().isAfter(sheet.day()))
                .isPresent();
        if (descriptions > 1 || isLater) {
            findings.problem(VerificationStep.COMPLETENESS, "paper.description", PaperParts.leaf(index), unit);
        }
    }

    /** What is missing of the openings is said by the check of the values. */
    private void compare(TreeSet<String> parts) {
        parts.stream()
                .filter(name -> !files.containsKey(name))
                .forEach(name -> findings.problem(VerificationStep.of(name), "part.missing", name));
        files.keySet().stream()
                .filter(name -> name.matches("(leaf|facts|text|document)/.*|units\\.json"))
                .filter(name -> !parts.contains(name))
                .forEach(name -> findings.problem(VerificationStep.COMPLETENESS, "paper.unasked", name));
    }
}
