package org.mingcha.correction.internal;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.LeafType;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Recounts what went up to superiors, and the published tables of levels. */
@Component("claimEscalationRecount")
class EscalationRecount implements FsckCheck {
    private static final String ESCALATION = "correction.escalation";
    private static final String LEVELS = "correction.level_table";

    private final SealedTable sealed;
    private final EscalationTable table;
    private final LevelTableTable levels;
    private final CorrectionRecountTable recount;
    private final TransparencyLog log;
    private final ZoneId zone;

    EscalationRecount(
            SealedTable sealed,
            EscalationTable table,
            LevelTableTable levels,
            CorrectionRecountTable recount,
            TransparencyLog log,
            MingchaClock clock) {
        this.sealed = sealed;
        this.table = table;
        this.levels = levels;
        this.recount = recount;
        this.log = log;
        this.zone = clock.zone();
    }

    @Override
    public void check(Findings findings) {
        sealed.each(LeafType.ESCALATION_SENT.code(), chunk -> check(chunk, findings));
        recount.escalationsWithoutRecord().forEach(id -> findings.extra(ESCALATION, id, ""));
        checkLevels(findings);
    }

    private void check(List<Long> sent, Findings findings) {
        var rows =
                table.these(sent).stream().collect(Collectors.toMap(EscalationTable.Line::record, Function.identity()));
        var replies = records(sealed.about(sent, LeafType.ESCALATION_ACKNOWLEDGED.code())).stream()
                .collect(Collectors.toMap(
                        record -> Objects.requireNonNull(record.target()).value(),
                        Function.identity(),
                        (first, again) -> first));
        for (var record : records(sent)) {
            // Incidents go up by the same leaves, and are recounted where they are kept.
            if (record.facts()
                    .text(Escalating.OF)
                    .filter(Escalating.OF_CLAIM::equals)
                    .isPresent()) {
                check(
                        record,
                        replies.get(record.id().value()),
                        rows.get(record.id().value()),
                        findings);
            }
        }
    }

    private void check(
            SealedRecord sent, @Nullable SealedRecord reply, EscalationTable.@Nullable Line row, Findings findings) {
        if (row == null) {
            findings.missing(ESCALATION, sent.id().value(), sent.type());
            return;
        }
        var facts = sent.facts();
        var expected = new HashMap<String, @Nullable Object>();
        expected.put("claim", Objects.requireNonNull(sent.target()).value());
        expected.put("unit", sent.unit());
        expected.put("superior", facts.text(Escalating.TO).orElse(""));
        expected.put("help", facts.text(Escalating.HELP).orElse(""));
        expected.put("level", facts.text(Escalating.LEVEL).orElse(""));
        expected.put(
                "due_at",
                facts.text(Escalating.DUE_AT)
                        .map(at -> LocalDateTime.parse(at).atZone(zone).toInstant())
                        .orElse(null));
        expected.put("acknowledged", reply == null ? null : reply.id().value());
        expected.put(
                "reply",
                reply == null ? null : reply.facts().text(Escalating.REPLY).orElse(""));
        new Compared(ESCALATION, row.record()).with(expected, columns(row), findings);
    }

    private static Map<String, @Nullable Object> columns(EscalationTable.Line row) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("claim", row.claim());
        columns.put("unit", row.unit());
        columns.put("superior", row.superior());
        columns.put("help", row.help().code());
        columns.put("level", row.level().code());
        columns.put("due_at", row.dueAt());
        columns.put("acknowledged", row.acknowledged());
        columns.put("reply", row.reply() == null ? null : row.reply().code());
        return columns;
    }

    private void checkLevels(Findings findings) {
        var rows = levels.all().stream().collect(Collectors.toMap(LevelTableTable.Line::record, Function.identity()));
        sealed.each(
                LeafType.LEVELS_PUBLISHED.code(),
                chunk -> records(chunk).forEach(record -> {
                    var row = rows.get(record.id().value());
                    if (row == null) {
                        findings.missing(LEVELS, record.id().value(), record.type());
                    } else {
                        new Compared(LEVELS, row.record())
                                .with(
                                        Map.of(
                                                "id", record.facts().text("id").orElse(""),
                                                "version",
                                                        record.facts()
                                                                .text("version")
                                                                .orElse(""),
                                                "content",
                                                        record.facts()
                                                                .text("sha256")
                                                                .orElse("")),
                                        row.columns(),
                                        findings);
                    }
                }));
        recount.levelTablesWithoutRecord().forEach(id -> findings.extra(LEVELS, id, ""));
    }

    private List<SealedRecord> records(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : log.records(ids.stream().map(RecordId::new).toList());
    }
}
