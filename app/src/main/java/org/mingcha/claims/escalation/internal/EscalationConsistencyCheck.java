package org.mingcha.claims.escalation.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.escalation.internal.EscalationTable.Line;
import org.mingcha.database.MingchaClock;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Recounts every column of correction.handed_up from the leaves of its hand-overs. */
@Component
class EscalationConsistencyCheck implements FsckCheck {
    private static final String TABLE = "correction.handed_up";
    private static final List<String> SOURCES = List.of("claim", "incident");
    private static final int CHUNK = 500;

    private final EscalationTable table;
    private final TransparencyLog log;
    private final MingchaClock clock;

    EscalationConsistencyCheck(EscalationTable table, TransparencyLog log, MingchaClock clock) {
        this.table = table;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void check(Findings findings) {
        for (var source : SOURCES) {
            for (var sent = table.sent(source, 0, CHUNK); !sent.isEmpty(); ) {
                check(sent, findings);
                sent = table.sent(source, sent.getLast(), CHUNK);
            }
        }
        table.withoutRecord().forEach(record -> findings.extra(TABLE, record, ""));
    }

    private void check(List<Long> sent, Findings findings) {
        var stored = table.lines(sent).stream().collect(Collectors.toMap(Line::record, Function.identity()));
        for (var expected : expected(sent).values()) {
            var line = stored.get(expected.record());
            if (line == null) {
                findings.missing(TABLE, expected.record(), "escalation.sent");
            } else {
                compare(expected, line, findings);
            }
        }
    }

    private Map<Long, Line> expected(List<Long> sent) {
        var lines = new HashMap<Long, Line>();
        records(sent).forEach(record -> lines.put(record.id().value(), EscalationSealer.line(record, clock.zone())));
        for (var seen : records(table.seen(sent))) {
            lines.computeIfPresent(
                    Objects.requireNonNull(seen.target()).value(),
                    (_, line) -> line.seen(seen.id().value(), EscalationSealer.reply(seen)));
        }
        return lines;
    }

    private List<SealedRecord> records(List<Long> ids) {
        return log.records(ids.stream().map(RecordId::new).toList());
    }

    private static void compare(Line expected, Line stored, Findings findings) {
        var columns = columns(stored);
        columns(expected).forEach((column, value) -> {
            if (!Objects.equals(columns.get(column), value)) {
                findings.differs(TABLE, stored.record(), column, columns.get(column) + " / " + value);
            }
        });
    }

    private static Map<String, @Nullable Object> columns(Line line) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("source", line.source());
        columns.put("subject", line.subject());
        columns.put("unit", line.unit());
        columns.put("superior", line.superior());
        columns.put("due_at", line.dueAt());
        columns.put("drill", line.drill());
        columns.put("acknowledged", line.acknowledged());
        columns.put("reply", line.reply());
        return columns;
    }
}
