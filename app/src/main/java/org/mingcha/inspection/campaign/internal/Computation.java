package org.mingcha.inspection.campaign.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.Unavailable;
import org.mingcha.document.Format;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.report.Diction;
import org.mingcha.evidence.report.EnglishReading;
import org.mingcha.evidence.report.Grounds;
import org.mingcha.evidence.report.Inputs;
import org.mingcha.evidence.report.Report;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Evaluator;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Semantics;
import org.mingcha.inspection.campaign.ReportForm;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.inspection.internal.DocumentRendering;
import org.mingcha.inspection.internal.PinnedFacts;
import org.mingcha.inspection.internal.PrintedWords;
import org.mingcha.inspection.internal.ReportWords;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitDescriptions;
import org.mingcha.organisation.UnitView;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers a checklist for a unit at a checkpoint, as rows of an assessment and as what is filed. */
@Component
class Computation {
    private static final Logger LOG = LoggerFactory.getLogger(Computation.class);

    private final TransparencyLog log;
    private final RegisterLibrary registers;
    private final RulesInForce rules;
    private final Checklists checklists;
    private final Organisation organisation;
    private final DocumentRendering rendering;
    private final PrintedWords headlines;
    private final UnitDescriptions descriptions;
    private final ReportWords words;
    private final MingchaClock clock;
    /** A published version never changes; of a campaign's hundreds of units all ask for the same. */
    private volatile @Nullable Checklist newest;

    Computation(
            TransparencyLog log,
            RegisterLibrary registers,
            RulesInForce rules,
            Checklists checklists,
            Organisation organisation,
            DocumentRendering rendering,
            PrintedWords headlines,
            UnitDescriptions descriptions,
            ReportWords words,
            MingchaClock clock) {
        this.log = log;
        this.registers = registers;
        this.rules = rules;
        this.checklists = checklists;
        this.organisation = organisation;
        this.rendering = rendering;
        this.headlines = headlines;
        this.descriptions = descriptions;
        this.words = words;
        this.clock = clock;
    }

    /** At the newest checkpoint. */
    Facts facts() {
        return PinnedFacts.of(log.facts());
    }

    /**
     * Seals what waits, outside of any transaction, so that a unit that was made and an entry that was written a moment
     * ago count. A log that doesn't sign now is no reason not to compute at its last checkpoint.
     */
    void seal() {
        try {
            log.seal();
        } catch (Unavailable refusal) {
            LOG.warn("Figures are computed at the last checkpoint: {}", refusal.getMessage());
        }
    }

    /** At the checkpoint of this size. */
    Facts facts(long size) {
        return PinnedFacts.of(log.facts(size));
    }

    Checklist checklist(String reference) {
        var kept = newest;
        if (kept != null && kept.reference().equals(reference)) {
            return kept;
        }
        var found = find(reference);
        newest = found;
        return found;
    }

    private Checklist find(String reference) {
        return checklists
                .find(reference)
                .map(PublishedChecklist::checklist)
                .orElseThrow(() -> new IllegalStateException("The checklist " + reference + " is gone"));
    }

    Evaluation evaluate(Facts facts, AssessmentRecord assessment) {
        return evaluate(facts, assessment.unit(), checklist(assessment.checklist()), assessment.period());
    }

    /** As rules were understood when something was accepted. */
    Evaluation evaluate(Facts facts, AssessmentRecord assessment, Semantics semantics) {
        var checklist = checklist(assessment.checklist());
        return evaluator(facts, assessment.unit(), checklist, assessment.period(), semantics)
                .evaluate(facts, assessment.unit(), assessment.period());
    }

    Evaluation evaluate(Facts facts, String unit, Checklist checklist, Period period) {
        return evaluator(facts, unit, checklist, period, Semantics.TODAY).evaluate(facts, unit, period);
    }

    private Evaluator evaluator(Facts facts, String unit, Checklist checklist, Period period, Semantics semantics) {
        return new Evaluator(
                checklist, registers.below(facts.seal().size()), limits(unit, period, facts.seal()), semantics);
    }

    /** What a report says beside the facts and the unit's answers: to whom it goes and on whose order. */
    Inputs inputs(AssessmentRecord assessment, @Nullable CampaignRecord campaign) {
        if (campaign == null) {
            return Inputs.NONE.addressedTo(superior(assessment.unit()));
        }
        var basis = CitedDocument.of(campaign.mandate().basis());
        return Inputs.NONE.addressedTo(signature(campaign.issuer())).ordered(basis.title(), basis.number());
    }

    /** How the unit signs; where nobody has said it, its name. */
    private String signature(String code) {
        return descriptions
                .on(code, clock.today())
                .map(each -> each.description().signature())
                .filter(words -> !words.isEmpty())
                .orElseGet(() -> name(code));
    }

    /** With what the unit typed where no rule answers; it says nothing else yet. */
    List<ComputedItem> items(Evaluation unanswered, Inputs inputs) {
        var report = report(unanswered);
        var evaluation = report.answered(unanswered, inputs);
        var json = report.items(evaluation, inputs);
        var texts = json.path("texts").path("items");
        var byId = json.path("items")
                .valueStream()
                .collect(Collectors.toMap(each -> each.path("id").asString(), each -> each));
        return evaluation.items().stream()
                .map(each -> item(
                        evaluation,
                        each,
                        Objects.requireNonNull(byId.get(each.item().id())),
                        texts.path(each.item().id())))
                .toList();
    }

    /** {@code figures.json} and the documents that a leader signs. */
    SortedMap<String, byte[]> filing(Evaluation evaluation, Inputs inputs, ReportForm form) {
        byte[] figures = figures(evaluation, inputs);
        var parts = new TreeMap<String, byte[]>();
        parts.put(PartNames.FIGURES, figures);
        for (var layout : form.layouts()) {
            for (var format : List.of(Format.DOCX, Format.PDF, Format.OFD)) {
                parts.put(layout.partName(format), rendering.render(figures, format, layout));
            }
        }
        return parts;
    }

    /** {@code figures.json}: what is read before it is submitted is what is filed. */
    byte[] figures(Evaluation evaluation, Inputs inputs) {
        var report = report(evaluation);
        return report.compose(evaluation, headlines.declaring(evaluation, report, named(evaluation, inputs)));
    }

    /** The report as it would be now; it counts alone and names nothing. */
    JsonNode report(Evaluation evaluation, Inputs inputs) {
        return report(evaluation).json(evaluation, named(evaluation, inputs));
    }

    private Inputs named(Evaluation evaluation, Inputs inputs) {
        var seal = evaluation.seal();
        var day = seal.at().atZone(clock.zone()).toLocalDate();
        return inputs.from(descriptions
                        .body(evaluation.unit().code(), day, seal.size())
                        .orElse(null))
                .by(diction(evaluation).template());
    }

    /** What such figures say, in English; empty where the checklist has no English words. */
    Optional<byte[]> english(AssessmentRecord assessment, byte[] figures) {
        var report = CanonicalJson.parse(figures);
        var facts = facts(size(report));
        var evaluation = evaluate(facts, assessment, Report.semantics(report));
        return new EnglishReading(
                        registers.below(facts.seal().size()),
                        limits(assessment.unit(), assessment.period(), facts.seal()),
                        grounds(evaluation))
                .of(evaluation, figures);
    }

    /** Of the checkpoint that it is from: the second line of its note. */
    private static long size(JsonNode report) {
        var note = report.path("checkpoint").stringValue();
        return Long.parseLong(note.lines().skip(1).findFirst().orElseThrow());
    }

    private Grounds grounds(Evaluation evaluation) {
        return rules.grounds(
                evaluation.unit().code(),
                evaluation.checklist().reference(),
                evaluation.period().to(),
                evaluation.seal().size());
    }

    private Report report(Evaluation evaluation) {
        return new Report(
                        registers.below(evaluation.seal().size()),
                        limits(evaluation.unit().code(), evaluation.period(), evaluation.seal()),
                        diction(evaluation).texts())
                .on(grounds(evaluation));
    }

    private Diction diction(Evaluation evaluation) {
        return words.of(
                evaluation.unit().code(),
                evaluation.checklist(),
                evaluation.seal().size());
    }

    private Limits limits(String unit, Period period, Seal seal) {
        return rules.limits(unit, period.to(), seal.size());
    }

    private static ComputedItem item(Evaluation evaluation, ItemResult result, JsonNode json, JsonNode texts) {
        var object = JsonNodeFactory.instance.objectNode();
        object.set("item", json);
        object.set("texts", texts);
        var digest = Hashing.sha256(CanonicalJson.of(json)).hex();
        return new ComputedItem(
                result.item().id(),
                isAsked(result.item(), evaluation),
                result.item().answer(),
                result.result(),
                CanonicalJson.of(object),
                digest);
    }

    private static boolean isAsked(Item item, Evaluation evaluation) {
        return item.kinds().isEmpty() || item.kinds().contains(evaluation.unit().kind());
    }

    private String superior(String code) {
        return organisation
                .find(code)
                .map(UnitView::parent)
                .filter(parent -> !parent.equals(Organisation.ROOT))
                .map(this::name)
                .orElse("");
    }

    String name(String code) {
        return organisation.find(code).map(UnitView::name).orElse(code);
    }
}
