package org.mingcha.evidence.verify;

import java.util.Arrays;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.Citations;
import org.mingcha.evidence.bundle.PartNames;
import tools.jackson.databind.JsonNode;

/** (4) The figures are what the entries give, and (5) they cite exactly those entries, each with its proof. */
final class FigureCheck {
    private final Dossier dossier;
    private final LeafProofs proofs;
    private final VerificationFindings findings;

    FigureCheck(Dossier dossier, LeafProofs proofs, VerificationFindings findings) {
        this.dossier = dossier;
        this.proofs = proofs;
        this.findings = findings;
    }

    void run(byte[] computed) {
        var given = CanonicalJson.parse(computed);
        var bundled = dossier.bytes(PartNames.FIGURES).orElse(new byte[0]);
        if (!Arrays.equals(bundled, computed)) {
            compare(CanonicalJson.parse(bundled), given);
        }
        var cited = Citations.of(given);
        cited.stream()
                .filter(index -> dossier.leaf(index).isEmpty())
                .forEach(index -> findings.problem(VerificationStep.CITATIONS, "withheld.entry", index));
        proofs.checkCited(cited);
        findings.note(
                VerificationStep.FIGURES, "figures.hold", given.path("items").size());
        findings.note(VerificationStep.CITATIONS, "citations.hold", cited.size());
    }

    private void compare(JsonNode bundled, JsonNode given) {
        for (var item : given.path("items")) {
            var id = item.path("id").asString();
            compareFigures(id, byId(bundled.path("items"), "id", id).path("figures"), item.path("figures"));
        }
        compareFigures("annex", bundled.path("annex"), given.path("annex"));
        if (findings.hold(VerificationStep.FIGURES) && findings.hold(VerificationStep.CITATIONS)) {
            var at = JsonDifference.first(bundled, given);
            findings.problem(VerificationStep.FIGURES, "figures.differ", at);
        }
    }

    private void compareFigures(String item, JsonNode bundled, JsonNode given) {
        for (var figure : given) {
            var name = figure.path("name").asString();
            var other = byId(bundled, "name", name);
            if (!other.path("value").equals(figure.path("value"))) {
                findings.problem(
                        VerificationStep.FIGURES,
                        "figure.differs",
                        item,
                        name,
                        shown(other.path("value")),
                        shown(figure.path("value")));
            }
            if (!other.path("entries").equals(figure.path("entries"))) {
                findings.problem(
                        VerificationStep.CITATIONS,
                        "entries.differ",
                        item,
                        name,
                        shown(other.path("entries")),
                        shown(figure.path("entries")));
            }
        }
    }

    private static JsonNode byId(JsonNode list, String key, String id) {
        return list.valueStream()
                .filter(each -> each.path(key).asString().equals(id))
                .findFirst()
                .orElse(list.path("none"));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "-" : value.isString() ? value.stringValue() : value.toString();
    }
}
