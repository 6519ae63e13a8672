package org.mingcha.evidence.verify;

import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.AcceptedReport;
import org.mingcha.evidence.bundle.Candidates;
import org.mingcha.evidence.bundle.Chains;
import org.mingcha.evidence.bundle.ExpectedExcerpts;
import org.mingcha.evidence.bundle.Inquiry;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.Seals;
import org.mingcha.evidence.bundle.SetExcerpt;
import org.mingcha.evidence.bundle.Withheld;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.report.Report;

/** The figures once more, from the bundle's entries alone. */
final class Recomputation {
    private final Dossier dossier;
    private final CompletenessCheck completeness;
    private final VerificationFindings findings;

    Recomputation(Dossier dossier, CompletenessCheck completeness, VerificationFindings findings) {
        this.dossier = dossier;
        this.completeness = completeness;
        this.findings = findings;
    }

    /** Empty where what it needs isn't there or can't be read; that is then a finding. */
    Optional<byte[]> run(Optional<Basics> basics, Optional<String> baseNote, Optional<AcceptedReport> accepted) {
        var checklist = dossier.read(PartNames.CHECKLIST, Checklist::fromJson);
        var units = dossier.read(PartNames.UNITS, SetExcerpt::fromJson);
        var expected = dossier.read(PartNames.EXPECTED, ExpectedExcerpts::fromJson);
        var inputs = dossier.read(PartNames.FIGURES, bytes -> Report.inputs(CanonicalJson.parseCanonical(bytes)));
        var period = dossier.read(PartNames.MANIFEST, bytes -> period());
        if (Stream.of(checklist, basics, units, expected, inputs, period, baseNote)
                .anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        new BodyCheck(dossier, findings).run(basics.orElseThrow().limits().zone(), inputs.orElseThrow());
        var inquiry = new Inquiry(
                dossier.manifest().unit(),
                period.orElseThrow(),
                basics.orElseThrow().limits(),
                checklist.orElseThrow(),
                basics.orElseThrow().registers(),
                basics.orElseThrow().diction().texts(),
                inputs.orElseThrow(),
                basics.orElseThrow().grounds(),
                accepted.orElse(null),
                dossier.manifest().form().meaning());
        return compute(inquiry, new Sets(units.orElseThrow(), expected.orElseThrow()), baseNote.orElseThrow());
    }

    /** The sealed sets that the bundle shows. */
    private record Sets(SetExcerpt units, ExpectedExcerpts expected) {}

    private Optional<byte[]> compute(Inquiry inquiry, Sets sets, String baseNote) {
        try {
            var seal = Seals.of(baseNote, Chains.lastRecorded(dossier.chains().values()));
            var candidates = new Candidates(dossier, sets.units().tree(), sets.expected()::at, seal);
            var figures = inquiry.figures(candidates, () -> dossier.chains().values());
            completeness.checkAsked(candidates);
            return Optional.of(figures);
        } catch (Withheld missing) {
            completeness.withheld(missing);
        } catch (RuntimeException e) {
            // the note, rules and registers come out of the file too: whatever they make the evaluator do is an answer
            findings.problem(
                    VerificationStep.FIGURES,
                    "figures.impossible",
                    e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    private Period period() {
        var code = dossier.manifest().period();
        return Period.parse(code).orElseThrow(() -> new MalformedEvidence("there is no period " + code));
    }
}
