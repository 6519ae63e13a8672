package org.mingcha.inspection.campaign.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.report.Drift;
import org.mingcha.evidence.report.DriftBetween;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Report;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Semantics;
import org.mingcha.inspection.campaign.DriftSinceAcceptance;
import org.mingcha.inspection.internal.AcceptedBefore;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Holds an accepted filing against what the same rules say now. */
@Component
public class DriftCalculator implements AcceptedBefore {
    private final AssessmentTable assessments;
    private final ItemTable items;
    private final FilingTable filings;
    private final DriftTable table;
    private final Computation computation;
    private final AssessmentTransaction transaction;
    private final TransparencyLog log;
    private final MingchaClock clock;

    DriftCalculator(
            AssessmentTable assessments,
            ItemTable items,
            FilingTable filings,
            DriftTable table,
            Computation computation,
            AssessmentTransaction transaction,
            TransparencyLog log,
            MingchaClock clock) {
        this.assessments = assessments;
        this.items = items;
        this.filings = filings;
        this.table = table;
        this.computation = computation;
        this.transaction = transaction;
        this.log = log;
        this.clock = clock;
    }

    public Optional<DriftSinceAcceptance> of(AssessmentRecord line) {
        var record = line.records().accepted();
        var sealed = record == null ? null : log.record(new RecordId(record)).orElseThrow();
        if (sealed == null || sealed.index() == null) {
            return Optional.empty();
        }
        var inputs = computation
                .inputs(line, transaction.campaign(line).orElse(null))
                .withAnswers(ReportAnswers.of(items.of(line.id())));
        var before = accepted(line);
        var evaluation = computation.evaluate(computation.facts(), line, Report.semantics(before));
        return Optional.of(new DriftSinceAcceptance(
                line.id(),
                Objects.requireNonNull(sealed.index()),
                sealed.recordedAt(),
                since(before, computation.report(evaluation, inputs))));
    }

    @Override
    public Optional<Inputs.Accepted> comparedWith(Evaluation evaluation, Function<Semantics, JsonNode> now) {
        return assessments.newestAccepted(evaluation).flatMap(line -> {
            var record = log.record(
                            new RecordId(Objects.requireNonNull(line.records().accepted())))
                    .orElseThrow();
            var index = record.index();
            if (index == null) {
                return Optional.empty();
            }
            var before = accepted(line);
            var drift = since(before, now.apply(Report.semantics(before)));
            return Optional.of(
                    new Inputs.Accepted(index, LocalDate.ofInstant(record.recordedAt(), clock.zone()), drift));
        });
    }

    /** {@code figures.json} as it was accepted. */
    byte[] acceptedBytes(AssessmentRecord line) {
        return Objects.requireNonNull(filings.parts(line.id(), line.filing()).get(PartNames.FIGURES));
    }

    private JsonNode accepted(AssessmentRecord line) {
        return CanonicalJson.parse(acceptedBytes(line));
    }

    Drift since(JsonNode accepted, JsonNode now) {
        return DriftBetween.of(accepted, now, table.entries(DriftBetween.cited(accepted, now)));
    }
}
