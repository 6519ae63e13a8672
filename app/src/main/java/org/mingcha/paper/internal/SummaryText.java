package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.document.Block;
import org.mingcha.document.Run;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.CampaignView;

/** The sentences and tables of a campaign's summary. */
final class SummaryText {
    private static final List<Result> COUNTED =
            List.of(Result.MET, Result.PARTLY, Result.NOT_MET, Result.INSUFFICIENT_EVIDENCE, Result.NOT_APPLICABLE);

    private final CampaignView campaign;
    private final Checklist checklist;
    private final CampaignResults results;
    private final Cited cited;

    SummaryText(CampaignView campaign, Checklist checklist, CampaignResults results) {
        this.campaign = campaign;
        this.checklist = checklist;
        this.results = results;
        this.cited = Cited.by("campaign-" + campaign.id().value(), results.records());
    }

    List<Run> lead(PaperBody issuer, LocalDate day) {
        var signed = results.signed().size();
        var missing = results.unsigned();
        var key = missing.isEmpty() ? "summary.lead.all" : signed == 0 ? "summary.lead.none" : "summary.lead";
        return PaperSentences.runs(
                key,
                cited.text("basis", CampaignPaper.basis(campaign)),
                issuer.self(),
                cited.count("units", results.rows().size()),
                cited.text("title", campaign.mandate().title()),
                PaperTimes.day(day),
                cited.count("signed", signed),
                PaperNames.of(missing));
    }

    /** Results that nobody has are not told. */
    List<Run> counts() {
        var runs = new ArrayList<>(PaperSentences.runs(
                "summary.counts", cited.count("items", results.items().size())));
        var counts = results.counts();
        for (var result : COUNTED) {
            Optional.ofNullable(counts.get(result))
                    .ifPresent(count -> runs.addAll(PaperSentences.runs(
                            "summary.counts.of", label(result), cited.count(result.code(), count))));
        }
        runs.addAll(PaperSentences.runs("list.stop"));
        return runs;
    }

    List<Run> overridden() {
        var count = results.overridden().size();
        return count == 0 ? List.of() : PaperSentences.runs("summary.overridden", cited.count("overridden", count));
    }

    /** One item with the units that do not meet it, or not wholly; empty: there are none. */
    List<Run> problem(Item item) {
        var units = results.units(item.id());
        var clauses = CampaignResults.PROBLEMS.stream()
                .filter(units::containsKey)
                .map(result -> PaperSentences.text(
                        "summary.problem." + result.code(), names(units.getOrDefault(result, List.of()))))
                .toList();
        if (clauses.isEmpty()) {
            return List.of();
        }
        var named =
                item.texts().title().isEmpty() ? item.question() : item.texts().title();
        return PaperSentences.runs(
                "summary.problem",
                item.id(),
                named,
                cited.text("problem-" + item.id(), String.join(PaperSentences.text("list.clause"), clauses)));
    }

    /** Items of which nobody can say yet whether they are met: those of the same units together. */
    List<List<Run>> insufficient() {
        var items = new LinkedHashMap<List<String>, List<String>>();
        checklist
                .items()
                .forEach(item -> Optional.ofNullable(results.units(item.id()).get(Result.INSUFFICIENT_EVIDENCE))
                        .ifPresent(units -> items.computeIfAbsent(units, _ -> new ArrayList<>())
                                .add(item.id())));
        var sentences = new ArrayList<List<Run>>();
        items.forEach((units, ids) -> sentences.add(PaperSentences.runs(
                "summary.insufficient",
                cited.text("insufficient-" + ids.getFirst(), String.join(PaperSentences.text("list.and"), ids)),
                names(units))));
        return sentences;
    }

    private String names(List<String> units) {
        var all = results.signed().size();
        return units.size() == all && all > 1 ? PaperSentences.text("summary.everybody") : PaperNames.of(units);
    }

    /** In the units' official order. */
    Block.Table units() {
        var table = new PaperTable(
                3,
                "column.unit",
                "column.standing",
                "result.met",
                "result.partly",
                "result.not-met",
                "result.insufficient-evidence");
        var counts = results.countsOfEach();
        results.rows()
                .forEach(row -> row(table, row, counts.getOrDefault(row.id().value(), Map.of())));
        return table.table();
    }

    private void row(PaperTable table, AssessmentSummary row, Map<Result, Long> counts) {
        var index = results.accepted().get(row.id().value());
        var own = new Cited("assessment-" + row.id().value(), index);
        var standing = !CampaignResults.isSigned(row)
                ? "summary.standing.missing"
                : row.state() == AssessmentState.ACCEPTED ? "summary.standing.accepted" : "summary.standing.signed";
        if (!CampaignResults.isSigned(row)) {
            table.row(row.unit().name(), PaperSentences.text(standing), "", "", "", "");
            return;
        }
        table.row(
                row.unit().name(),
                PaperSentences.text(standing),
                own.count("met", counts.getOrDefault(Result.MET, 0L)),
                own.count("partly", counts.getOrDefault(Result.PARTLY, 0L)),
                own.count("not-met", counts.getOrDefault(Result.NOT_MET, 0L)),
                own.count("insufficient", counts.getOrDefault(Result.INSUFFICIENT_EVIDENCE, 0L)));
    }

    /** Both conclusions, wherever they differ. */
    Block.Table conclusions() {
        var table = new PaperTable(3, "column.unit", "column.item", "column.computed", "column.given");
        results.overridden()
                .forEach(item -> table.row(
                        name(item.unit()), item.item(), label(item.result()), label(CampaignResults.conclusion(item))));
        return table.table();
    }

    private String name(String unit) {
        return results.rows().stream()
                .filter(row -> row.unit().code().equals(unit))
                .map(row -> row.unit().name())
                .findFirst()
                .orElse(unit);
    }

    private static String label(Result result) {
        return PaperSentences.text("result." + result.code());
    }
}
