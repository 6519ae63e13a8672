package org.mingcha.claims.internal;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingcha.evidence.LeafType;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Holds the tables of levels against what was published. */
@Component
class LevelConsistencyCheck implements FsckCheck {
    private static final String LEVELS = "correction.level_table";

    private final SealedTable sealed;
    private final RiskMatrixTable levels;
    private final CorrectionConsistencyTable recount;
    private final TransparencyLog log;

    LevelConsistencyCheck(
            SealedTable sealed, RiskMatrixTable levels, CorrectionConsistencyTable recount, TransparencyLog log) {
        this.sealed = sealed;
        this.levels = levels;
        this.recount = recount;
        this.log = log;
    }

    @Override
    public void check(Findings findings) {
        var rows = levels.all().stream().collect(Collectors.toMap(RiskMatrixTable.Line::record, Function.identity()));
        sealed.each(
                LeafType.LEVELS_PUBLISHED.code(),
                chunk -> log.records(chunk.stream().map(RecordId::new).toList()).forEach(record -> {
                    var row = rows.get(record.id().value());
                    if (row == null) {
                        findings.missing(LEVELS, record.id().value(), record.type());
                        return;
                    }
                    var facts = record.facts();
                    var expected = Map.of(
                            "id", facts.text("id").orElse(""),
                            "version", facts.text("version").orElse(""),
                            "content", facts.text("sha256").orElse(""));
                    new ColumnComparison(LEVELS, row.record()).with(expected, row.columns(), findings);
                }));
        recount.levelTablesWithoutRecord().forEach(id -> findings.extra(LEVELS, id, ""));
    }
}
