package org.mingcha.claims.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.Change;
import org.mingcha.claims.ClaimState;
import org.mingcha.evidence.LeafType;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** Recounts corrections and their editions, and of each published claim every word of its working row. */
@Component
class CorrectionConsistencyCheck implements FsckCheck {
    private static final String CORRECTION = "correction.correction";
    private static final String EDITION = "correction.edition";
    private static final String CLAIM = "correction.claim";
    private static final String SOURCE = "correction.source";

    private final SealedTable sealed;
    private final CorrectionTable table;
    private final CorrectionConsistencyTable recount;
    private final ClaimTable claims;
    private final TransparencyLog log;

    CorrectionConsistencyCheck(
            SealedTable sealed,
            CorrectionTable table,
            CorrectionConsistencyTable recount,
            ClaimTable claims,
            TransparencyLog log) {
        this.sealed = sealed;
        this.table = table;
        this.recount = recount;
        this.claims = claims;
        this.log = log;
    }

    @Override
    public void check(Findings findings) {
        sealed.each(LeafType.CORRECTION_PUBLISHED.code(), chunk -> check(chunk, findings));
        recount.correctionsWithoutRecord().forEach(id -> findings.extra(CORRECTION, id, ""));
        recount.editionsWithoutRecord().forEach(id -> findings.extra(EDITION, id, ""));
    }

    private void check(List<Long> published, Findings findings) {
        var later = sealed.about(published, LeafType.CORRECTION_CHANGED.code());
        var editions = new HashMap<Long, List<SealedRecord>>();
        for (var record :
                records(Stream.concat(published.stream(), later.stream()).toList())) {
            boolean first = record.type().equals(LeafType.CORRECTION_PUBLISHED.code());
            long of = first
                    ? record.id().value()
                    : Objects.requireNonNull(record.target()).value();
            editions.computeIfAbsent(of, _ -> new ArrayList<>()).add(record);
        }
        var lines = byId(table.these(published), CorrectionTable.Line::correction);
        var rows = byId(recount.editions(published), CorrectionConsistencyTable.EditionRow::record);
        for (var id : published) {
            var all = Objects.requireNonNull(editions.get(id));
            checkCorrection(all, lines.get(id), findings);
            checkEditions(all, rows, findings);
        }
    }

    private void checkCorrection(List<SealedRecord> editions, CorrectionTable.@Nullable Line line, Findings findings) {
        var first = editions.getFirst();
        var id = first.id().value();
        if (line == null) {
            findings.missing(CORRECTION, id, first.type());
            return;
        }
        var newest = editions.getLast();
        var expected = new HashMap<String, @Nullable Object>();
        expected.put("claim", Objects.requireNonNull(first.target()).value());
        expected.put("unit", first.unit());
        expected.put("year", Integer.valueOf(first.facts().text("year").orElse("0")));
        expected.put("slug", first.facts().text("slug").orElse(""));
        expected.put("edition", editions.size());
        expected.put("verdict", newest.facts().text("verdict").orElse(""));
        expected.put(
                "withdrawn",
                newest.facts()
                        .text("change")
                        .filter(Change.WITHDRAWN.code()::equals)
                        .isPresent());
        // After an erasure nobody can say any more what it said.
        if (newest.text() != null) {
            var text = PublishedText.of(newest.text());
            expected.put("headline", text.draft().headline());
            checkWork(line.claim(), text, findings);
        }
        new ColumnComparison(CORRECTION, id).with(expected, columns(line), findings);
    }

    private static Map<String, @Nullable Object> columns(CorrectionTable.Line line) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("claim", line.claim());
        columns.put("unit", line.unit());
        columns.put("year", line.year());
        columns.put("slug", line.slug());
        columns.put("edition", line.edition());
        columns.put("verdict", line.verdict().code());
        columns.put("withdrawn", line.withdrawn());
        columns.put("headline", line.headline());
        return columns;
    }

    /** While the next edition is being written its words are not sealed yet. */
    private void checkWork(long claim, PublishedText text, Findings findings) {
        var work = claims.find(claim);
        if (work.isEmpty()) {
            findings.missing(CLAIM, claim, LeafType.CORRECTION_PUBLISHED.code());
        } else if (work.get().state() == ClaimState.PUBLISHED) {
            var line = work.get();
            var stored = new PublishedText(line.holder(), text.claim(), text.received(), text.edition(), line.draft());
            var expected = new HashMap<>(text.content().values());
            var columns = new HashMap<>(stored.content().values());
            new ColumnComparison(SOURCE, claim)
                    .with(
                            Map.of("sources", expected.remove("sources")),
                            Map.of("sources", columns.remove("sources")),
                            findings);
            expected.putIfAbsent("change", "");
            columns.putIfAbsent("change", "");
            new ColumnComparison(CLAIM, claim).with(expected, columns, findings);
        }
    }

    private static void checkEditions(
            List<SealedRecord> editions, Map<Long, CorrectionConsistencyTable.EditionRow> rows, Findings findings) {
        for (int i = 0; i < editions.size(); i++) {
            var record = editions.get(i).id().value();
            var row = rows.get(record);
            if (row == null) {
                findings.missing(EDITION, record, editions.get(i).type());
            } else {
                var expected = Map.of("correction", editions.getFirst().id().value(), "number", (long) i + 1);
                var stored = Map.of("correction", row.correction(), "number", (long) row.number());
                new ColumnComparison(EDITION, record).with(expected, stored, findings);
            }
        }
    }

    private List<SealedRecord> records(Collection<Long> ids) {
        return log.records(ids.stream().map(RecordId::new).toList());
    }

    private static <T> Map<Long, T> byId(List<T> rows, Function<T, Long> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
