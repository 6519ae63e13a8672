package org.mingcha.evidence.bundle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.report.Diction;
import org.mingcha.evidence.report.HeldTemplate;
import org.mingcha.evidence.report.IssuingBody;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.evidence.rule.Semantics;
import org.mingcha.evidence.template.ReportTemplate;
import tools.jackson.databind.JsonNode;

/** The log below one checkpoint, as a bundle's figures are computed from it. */
final class LogView {
    private final SealedLog log;
    private final SealedCheckpoint base;
    private final BundleRequest request;
    private final LogChainSource source;
    private final RootChain root;
    private final LogUnits units;
    private final Definitions definitions;
    private final SortedMap<Long, LogExpected> expected = new TreeMap<>();

    LogView(SealedLog log, SealedCheckpoint base, BundleRequest request) {
        this.log = log;
        this.base = base;
        this.request = request;
        source = new LogChainSource(log, base.size());
        root = RootChain.of(source);
        var tree = required(root.newestUnits(), "units").index();
        source.facts(List.of(tree));
        definitions = LogDefinitions.of(root, log);
        units = new LogUnits(tree, log.set(tree));
    }

    /** Computes the figures and, by the way, learns what they need. */
    byte[] figures(Instant at) {
        var day = request.period().to();
        var unitClass = UnitClass.on(
                        day, source, request.unit(), definitions.rules().zone())
                .orElse(null);
        var checklist = Checklist.fromJson(checklist());
        var diction = Diction.of(
                definitions.texts(),
                checklist,
                template().map(each -> new HeldTemplate(each.leaf().index(), ReportTemplate.fromJson(bytes(each)))));
        var inquiry = new Inquiry(
                request.unit(),
                request.period(),
                definitions.limits(day, unitClass),
                checklist,
                definitions.newest(),
                diction.texts(),
                request.inputs().from(body(at).orElse(null)).by(diction.template()),
                definitions.grounds(root, request.checklist(), request.period(), unitClass),
                accepted().orElse(null),
                Semantics.TODAY);
        var seal = Seals.of(base.note(), at);
        return inquiry.figures(
                new Candidates(source, new UnitTree(units), this::expected, seal),
                () -> source.chains().values(),
                this::titles);
    }

    /** The template that holds; whether it fits is another question. */
    private Optional<UnitTemplates.Published> template() {
        return UnitTemplates.of(source, request.unit()).holding(request.checklistId());
    }

    /** Its document. */
    Optional<byte[]> templateDocument() {
        return template().map(this::bytes);
    }

    private byte[] bytes(UnitTemplates.Published template) {
        return required(
                log.published(template.definition().sha256()),
                template.definition().reference());
    }

    /** In whose name: as the unit's own description says on the report's day, unless its words are erased. */
    private Optional<IssuingBody> body(Instant at) {
        var zone = definitions.rules().zone();
        var given = request.inputs().date();
        return UnitClass.holding(
                        given == null ? at.atZone(zone).toLocalDate() : given, source.chain(request.unit()), zone)
                .filter(leaf -> leaf.leaf().version() != LeafVersion.V1)
                .map(SealedLeaf::index)
                .flatMap(index -> Optional.ofNullable(log.texts(List.of(index)).get(index))
                        .filter(stored -> stored.text().fields().stream().anyMatch(UnitDescription.ON_PAPER::contains))
                        .map(stored -> IssuingBody.of(
                                index,
                                UnitDescription.of(Content.EMPTY, stored.text().content()))));
    }

    private Inquiry.Titled titles(Evaluation evaluation, Function<Map<Long, String>, JsonNode> report) {
        var words = new PrintedHeadlines(report, headlines()::words)
                .of(PrintedHeadlines.offered(evaluation, definitions.newest()));
        var agreed = new TreeSet<>(words.keySet());
        agreed.retainAll(request.opened());
        var declared = new TreeSet<>(words.keySet());
        headlines().of(agreed).stream()
                .filter(Headline::sealed)
                .forEach(each -> declared.remove(each.leaf().index()));
        return new Inquiry.Titled(words, declared);
    }

    HeadlineTexts headlines() {
        return new HeadlineTexts(log, definitions, source.chains().values());
    }

    /** What was accepted for the same period, opened: by log index. */
    Map<Long, Opening> acceptances() {
        var leaves = acceptancesOf(request.unit()).leaves();
        return log.facts(leaves.stream().map(SealedLeaf::index).toList());
    }

    Optional<AcceptedReport> accepted() {
        var facts = new HashMap<Long, Content>();
        acceptances().forEach((index, opening) -> facts.put(index, opening.content()));
        return acceptancesOf(request.unit())
                .newest(request.checklist(), facts)
                .map(newest -> new AcceptedReport(
                        newest.leaf().index(),
                        newest.on(definitions.rules().zone()),
                        required(request.accepted().find(newest.figures()), "accepted figures")));
    }

    private Acceptances acceptancesOf(String unit) {
        return new Acceptances(source.chain(unit), request.period());
    }

    byte[] checklist() {
        return published(root.checklist(request.checklist()), request.checklist());
    }

    Definitions definitions() {
        return definitions;
    }

    /** The rules' and registers' documents by their parts' names, as far as the chains of the bundle name them. */
    SortedMap<String, byte[]> documents() {
        return new LogDefinitions(root, log).parts(source.chains().values());
    }

    LogChainSource source() {
        return source;
    }

    SetExcerpt units() {
        return units.excerpt();
    }

    ExpectedExcerpts expected() {
        return ExpectedExcerpts.of(
                expected.values().stream().map(LogExpected::excerpt).toList());
    }

    private LogExpected expected(long leaf) {
        return expected.computeIfAbsent(leaf, index -> new LogExpected(index, log.set(index)));
    }

    private byte[] published(Optional<RootChain.Publication> publication, String what) {
        return required(log.published(required(publication, what).published().sha256()), what);
    }

    private static <T> T required(Optional<T> found, String what) {
        return found.orElseThrow(() -> new IllegalStateException("No " + what + " sealed before the bundle"));
    }
}
