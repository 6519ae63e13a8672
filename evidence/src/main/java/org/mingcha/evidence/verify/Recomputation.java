package org.mingcha.evidence.verify;

import java.time.DateTimeException;
import java.util.Optional;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.Candidates;
import org.mingcha.evidence.bundle.Chains;
import org.mingcha.evidence.bundle.Composer;
import org.mingcha.evidence.bundle.Inquiry;
import org.mingcha.evidence.bundle.Parts;
import org.mingcha.evidence.bundle.Seals;
import org.mingcha.evidence.bundle.SetExcerpt;
import org.mingcha.evidence.bundle.Withheld;
import org.mingcha.evidence.register.Registers;
import tools.jackson.databind.JsonNode;

/** The figures once more, from the bundle's entries alone. */
final class Recomputation {
    private final Dossier dossier;
    private final Composer composer;
    private final CompletenessCheck completeness;
    private final Findings findings;

    Recomputation(Dossier dossier, Composer composer, CompletenessCheck completeness, Findings findings) {
        this.dossier = dossier;
        this.composer = composer;
        this.completeness = completeness;
        this.findings = findings;
    }

    /** Empty where what it needs isn't there or can't be read; that is then a finding. */
    Optional<byte[]> run(Optional<String> baseNote) {
        var checklist = dossier.read(Parts.CHECKLIST, CanonicalJson::parseCanonical);
        var registers = dossier.read(Parts.REGISTERS, Registers::fromJson);
        var units = dossier.read(Parts.UNITS, SetExcerpt::fromJson);
        var bundled = dossier.read(Parts.FIGURES, CanonicalJson::parseCanonical);
        if (checklist.isEmpty() || registers.isEmpty() || units.isEmpty() || bundled.isEmpty() || baseNote.isEmpty()) {
            return Optional.empty();
        }
        var inquiry = new Inquiry(
                dossier.manifest().unit(),
                dossier.manifest().period(),
                dossier.manifest().limits(),
                checklist.get(),
                registers.get(),
                inputs(bundled.get()));
        var seal = Seals.of(baseNote.get(), Chains.lastRecorded(dossier.chains().values()));
        return compute(inquiry, new Candidates(dossier, units.get().tree(), seal));
    }

    private Optional<byte[]> compute(Inquiry inquiry, Candidates candidates) {
        try {
            var figures = composer.compose(inquiry, candidates);
            completeness.checkAsked(candidates);
            return Optional.of(figures);
        } catch (Withheld missing) {
            completeness.withheld(missing);
        } catch (MalformedEvidence | IllegalArgumentException | DateTimeException e) {
            findings.problem(Step.FIGURES, "figures.impossible", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static JsonNode inputs(JsonNode figures) {
        return figures.path("inputs");
    }
}
