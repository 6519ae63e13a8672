package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.paper.PaperBlock;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.ValueSource;
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

    PaperText lead(PaperBody issuer, LocalDate day) {
        var signed = results.signed().size();
        var missing = results.unsigned();
        var key = missing.isEmpty() ? "summary.lead.all" : signed == 0 ? "summary.lead.none" : "summary.lead";
        return PaperSentences.said(
                key,
                CampaignPaper.basis(campaign, cited),
                issuer.self(),
                cited.count("units", results.rows().size()),
                cited.text("title", campaign.mandate().title()),
                PaperValue.dated("paper/day", day),
                cited.count("signed", signed),
                PaperNames.of(missing));
    }

    /** Results that nobody has are not told. */
    PaperText counts() {
        var said = new ArrayList<PaperText>();
        said.add(PaperSentences.said(
                "summary.counts", cited.count("items", results.items().size())));
        var counts = results.counts();
        for (var result : COUNTED) {
            Optional.ofNullable(counts.get(result))
                    .ifPresent(count -> said.add(PaperSentences.said(
                            "summary.counts.of", label(result), cited.count(result.code(), count))));
        }
        said.add(PaperSentences.said("list.stop"));
        return PaperText.of(said.toArray(PaperText[]::new));
    }

    PaperText overridden() {
        var count = results.overridden().size();
        return count == 0
                ? PaperText.EMPTY
                : PaperSentences.said("summary.overridden", cited.count("overridden", count));
    }

    /** One item with the units that do not meet it, or not wholly; empty: there are none. */
    PaperText problem(Item item) {
        var units = results.units(item.id());
        var clauses = CampaignResults.PROBLEMS.stream()
                .filter(units::containsKey)
                .map(result -> PaperSentences.said(
                        "summary.problem." + result.code(), names(units.getOrDefault(result, List.of()))))
                .toList();
        return clauses.isEmpty()
                ? PaperText.EMPTY
                : PaperSentences.said(
                        "summary.problem", id(item), named(item), PaperSentences.join("list.clause", clauses));
    }

    private PaperText id(Item item) {
        return cited.value("item", item.id(), published(item, "id"));
    }

    private PaperText item(String id) {
        return checklist.items().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> PaperValue.of("checklist/item", id, published(each, "id")))
                .orElseGet(() -> PaperValue.declared("checklist/item", id));
    }

    private PaperText named(Item item) {
        return item.texts().title().isEmpty()
                ? PaperValue.of("checklist/question", item.question(), published(item, "question"))
                : PaperValue.of("checklist/title", item.texts().title(), published(item, "title"));
    }

    private ValueSource published(Item item, String field) {
        return CampaignPaper.published(
                checklist, List.of("items", Integer.toString(checklist.items().indexOf(item)), field));
    }

    /** Items of which nobody can say yet whether they are met: those of the same units together. */
    List<PaperText> insufficient() {
        var items = new LinkedHashMap<List<PaperText>, List<PaperText>>();
        checklist
                .items()
                .forEach(item -> Optional.ofNullable(results.units(item.id()).get(Result.INSUFFICIENT_EVIDENCE))
                        .ifPresent(units -> items.computeIfAbsent(units, _ -> new ArrayList<>())
                                .add(id(item))));
        var sentences = new ArrayList<PaperText>();
        items.forEach((units, ids) -> sentences.add(
                PaperSentences.said("summary.insufficient", PaperSentences.join("list.and", ids), names(units))));
        return sentences;
    }

    private PaperText names(List<PaperText> units) {
        var all = results.signed().size();
        return units.size() == all && all > 1 ? PaperSentences.said("summary.everybody") : PaperNames.of(units);
    }

    /** In the units' official order. */
    PaperBlock.Table units() {
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
            var none = PaperText.EMPTY;
            table.row(PaperValue.unit(row.unit()), PaperSentences.said(standing), none, none, none, none);
            return;
        }
        table.row(
                PaperValue.unit(row.unit()),
                PaperSentences.said(standing),
                own.count("met", counts.getOrDefault(Result.MET, 0L)),
                own.count("partly", counts.getOrDefault(Result.PARTLY, 0L)),
                own.count("not-met", counts.getOrDefault(Result.NOT_MET, 0L)),
                own.count("insufficient", counts.getOrDefault(Result.INSUFFICIENT_EVIDENCE, 0L)));
    }

    /** Both conclusions, wherever they differ. */
    PaperBlock.Table conclusions() {
        var table = new PaperTable(3, "column.unit", "column.item", "column.computed", "column.given");
        results.overridden()
                .forEach(item -> table.row(
                        PaperValue.unit(item.unit(), name(item.unit())),
                        item(item.item()),
                        label(item.result()),
                        label(CampaignResults.conclusion(item))));
        return table.table();
    }

    private String name(String unit) {
        return results.rows().stream()
                .filter(row -> row.unit().code().equals(unit))
                .map(row -> row.unit().name())
                .findFirst()
                .orElse(unit);
    }

    private static PaperText label(Result result) {
        return PaperSentences.said("result." + result.code());
    }
}
