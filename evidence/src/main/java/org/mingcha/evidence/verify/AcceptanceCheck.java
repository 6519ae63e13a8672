package org.mingcha.evidence.verify;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.bundle.Acceptances;
import org.mingcha.evidence.bundle.AcceptedReport;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.tlog.Hashing;

/** Every acceptance of the same period is opened, and the newest of the same checklist brings the figures it accepted. */
final class AcceptanceCheck {
    private final Dossier dossier;
    private final ZoneId zone;
    private final VerificationFindings findings;

    AcceptanceCheck(Dossier dossier, ZoneId zone, VerificationFindings findings) {
        this.dossier = dossier;
        this.zone = zone;
        this.findings = findings;
    }

    Optional<AcceptedReport> run() {
        var manifest = dossier.manifest();
        var chain = Optional.ofNullable(dossier.chains().get(manifest.unit()));
        var period = Period.parse(manifest.period());
        if (chain.isEmpty() || period.isEmpty()) {
            return Optional.empty(); // said by the checks of chains and figures
        }
        var acceptances = new Acceptances(chain.get(), period.get());
        var facts = new HashMap<Long, Content>();
        acceptances.leaves().forEach(leaf -> open(leaf.index()).ifPresent(read -> facts.put(leaf.index(), read)));
        var newest = newest(acceptances, facts);
        nothingElse(facts, newest.isPresent());
        return newest.flatMap(this::report);
    }

    private Optional<Acceptances.Acceptance> newest(Acceptances acceptances, Map<Long, Content> facts) {
        try {
            return acceptances.newest(dossier.manifest().checklist(), facts);
        } catch (MalformedEvidence e) {
            findings.problem(
                    VerificationStep.COMPLETENESS,
                    "part.malformed",
                    PartNames.ACCEPTED,
                    String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Content> open(long index) {
        var name = PartNames.accepted(index);
        return dossier.read(name, Opening::fromJson).flatMap(opening -> {
            var commitment = opening.commitment(dossier.manifest().origin());
            if (dossier.leaf(index)
                    .filter(leaf -> leaf.leaf().facts().equals(commitment))
                    .isPresent()) {
                return Optional.of(opening.content());
            }
            findings.problem(VerificationStep.COMPLETENESS, "facts.wrong", name, Long.toString(index));
            return Optional.empty();
        });
    }

    private Optional<AcceptedReport> report(Acceptances.Acceptance newest) {
        var figures = dossier.read(PartNames.ACCEPTED_FIGURES, bytes -> bytes);
        if (figures.isPresent() && !Hashing.sha256(figures.get()).equals(newest.figures())) {
            findings.problem(
                    VerificationStep.COMPLETENESS,
                    "accepted.other",
                    PartNames.ACCEPTED_FIGURES,
                    Long.toString(newest.leaf().index()));
            return Optional.empty();
        }
        return figures.map(bytes -> new AcceptedReport(newest.leaf().index(), newest.on(zone), bytes));
    }

    private void nothingElse(Map<Long, Content> facts, boolean hasFigures) {
        var expected = new TreeSet<String>();
        facts.keySet().forEach(index -> expected.add(PartNames.accepted(index)));
        if (hasFigures) {
            expected.add(PartNames.ACCEPTED_FIGURES);
        }
        dossier.names(PartNames.ACCEPTED).stream()
                .filter(name -> !expected.contains(name))
                .forEach(name -> findings.problem(VerificationStep.COMPLETENESS, "facts.unasked", name));
    }
}
