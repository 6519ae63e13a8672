package org.mingcha.inspection.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.bundle.PublishedDefinition;
import org.mingcha.evidence.bundle.UnitTemplates;
import org.mingcha.evidence.report.HeldTemplate;
import org.mingcha.evidence.template.ReportTemplate;
import org.mingcha.evidence.template.TemplateHistory;
import org.mingcha.evidence.template.TemplateHistory.Act;
import org.mingcha.inspection.PublishedTemplate;
import org.mingcha.inspection.ReportTemplates;
import org.mingcha.inspection.TemplateAct;
import org.mingcha.inspection.TemplateReading;
import org.mingcha.inspection.TemplateReading.Why;
import org.mingcha.inspection.TemplateResult;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Templates stand in the log alone: there are few, and each is a leaf of its unit. */
@Component
final class SealedTemplates implements ReportTemplates {
    private final TransparencyLog log;
    private final TemplateTable table;
    private final TemplateDraft drafts;
    private final TransactionTemplate transaction;
    private final MingchaClock clock;
    private final Map<Hash, ReportTemplate> documents = new ConcurrentHashMap<>();

    SealedTemplates(
            TransparencyLog log,
            TemplateTable table,
            TemplateDraft drafts,
            TransactionTemplate transaction,
            MingchaClock clock) {
        this.log = log;
        this.table = table;
        this.drafts = drafts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public TemplateReading read(String unit, String yaml) {
        return drafts.read(unit, yaml);
    }

    @Override
    public TemplateResult publish(TemplateAct act, String yaml) {
        var result = switch (read(act.unit(), yaml)) {
            case TemplateReading.Refused refused -> refused;
            case TemplateReading.Broken broken -> broken;
            case TemplateReading.Read(var template) ->
                Objects.requireNonNull(transaction.execute(_ -> seal(act, template)));
        };
        log.seal();
        return result;
    }

    private TemplateResult seal(TemplateAct act, ReportTemplate template) {
        table.lock(act.unit());
        var taken = records(act.unit()).stream()
                .filter(SealedTemplates::isPublication)
                .anyMatch(each -> published(each).reference().equals(template.reference()));
        if (taken) {
            return new TemplateReading.Refused(Why.TAKEN, template.reference());
        }
        var document = template.toCanonicalJson();
        var facts = new HashMap<String, Object>(
                new PublishedDefinition(template.id(), template.version(), Hashing.sha256(document))
                        .content()
                        .values());
        if (!template.checklist().isEmpty()) {
            facts.put(UnitTemplates.CHECKLIST, template.checklist());
        }
        log.append(fact(LeafType.TEMPLATE_PUBLISHED, act, new Content(facts), null), document);
        return new TemplateResult.Done(template.reference());
    }

    @Override
    public TemplateResult withdraw(TemplateAct act, long index) {
        var result = Objects.requireNonNull(transaction.execute(_ -> end(act, index)));
        log.seal();
        return result;
    }

    private TemplateResult end(TemplateAct act, long index) {
        table.lock(act.unit());
        var found = of(act.unit()).stream()
                .filter(each -> each.index() == index && each.state() == PublishedTemplate.State.HOLDS)
                .findFirst();
        if (found.isEmpty()) {
            return new TemplateReading.Refused(Why.NONE, Long.toString(index));
        }
        var record = log.byIndex(index).orElseThrow();
        log.append(fact(LeafType.TEMPLATE_WITHDRAWN, act, Content.EMPTY, record));
        return new TemplateResult.Done(found.get().reference());
    }

    private NewFact fact(LeafType type, TemplateAct act, Content facts, @Nullable RecordId target) {
        return new NewFact(
                type.code(),
                act.unit(),
                clock.today(),
                act.role(),
                facts,
                new Content(Map.of("by_account", Long.toString(act.account()))),
                List.of(),
                target,
                false);
    }

    @Override
    public List<PublishedTemplate> of(String unit) {
        var records = sealed(unit, Long.MAX_VALUE);
        var history = history(records);
        var withdrawn = history.acts().stream()
                .flatMap(each -> each instanceof Act.Withdrawal(var index) ? Stream.of(index) : Stream.empty())
                .toList();
        return records.stream()
                .filter(SealedTemplates::isPublication)
                .map(each -> view(each, withdrawn, history))
                .toList()
                .reversed();
    }

    private static PublishedTemplate view(SealedRecord record, List<Long> withdrawn, TemplateHistory history) {
        var published = published(record);
        var checklist = checklist(record);
        var index = Objects.requireNonNull(record.index());
        var state = withdrawn.contains(index)
                ? PublishedTemplate.State.WITHDRAWN
                : history.newest(checklist).filter(index::equals).isPresent()
                        ? PublishedTemplate.State.HOLDS
                        : PublishedTemplate.State.REPLACED;
        return new PublishedTemplate(
                published.reference(), checklist, index, record.recordedAt(), published.sha256(), state);
    }

    @Override
    public Optional<HeldTemplate> holding(String unit, String checklist, long size) {
        var records = sealed(unit, size);
        return history(records)
                .holding(checklist)
                .flatMap(index -> records.stream()
                        .filter(each -> index.equals(each.index()))
                        .findFirst()
                        .map(each ->
                                new HeldTemplate(index, document(published(each).sha256()))));
    }

    @Override
    public ReportTemplate document(PublishedTemplate published) {
        return document(published.sha256());
    }

    @Override
    public Optional<String> beginning(String unit, String checklist) {
        return drafts.beginning(unit, checklist);
    }

    private ReportTemplate document(Hash sha256) {
        return documents.computeIfAbsent(
                sha256,
                digest -> ReportTemplate.fromJson(log.sealedLog()
                        .published(digest)
                        .orElseThrow(() -> new IllegalStateException(
                                "The template " + digest.hex() + " is published but not kept"))));
    }

    private TemplateHistory history(List<SealedRecord> records) {
        var indexes = new HashMap<RecordId, Long>();
        var acts = new ArrayList<Act>();
        for (var each : records) {
            var index = Objects.requireNonNull(each.index());
            indexes.put(each.id(), index);
            acts.add(
                    isPublication(each)
                            ? new Act.Publication(index, checklist(each))
                            : new Act.Withdrawal(indexes.getOrDefault(Objects.requireNonNull(each.target()), -1L)));
        }
        return new TemplateHistory(acts);
    }

    private List<SealedRecord> sealed(String unit, long size) {
        return records(unit).stream()
                .filter(each -> each.index() != null && each.index() < size)
                .toList();
    }

    private List<SealedRecord> records(String unit) {
        return log.records(table.of(unit));
    }

    private static boolean isPublication(SealedRecord record) {
        return record.type().equals(LeafType.TEMPLATE_PUBLISHED.code());
    }

    private static PublishedDefinition published(SealedRecord record) {
        return PublishedDefinition.of(record.facts());
    }

    private static String checklist(SealedRecord record) {
        return record.facts().text(UnitTemplates.CHECKLIST).orElse("");
    }
}
