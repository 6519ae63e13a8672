package org.mingcha.inspection.draw.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.SetSeal;
import org.mingcha.evidence.draw.DrawOutcome;
import org.mingcha.evidence.draw.DrawReveal;
import org.mingcha.evidence.draw.DrawnRows;
import org.mingcha.evidence.draw.Terms;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.springframework.stereotype.Component;

/** Recounts every column of the draws' tables from the store of facts. */
@Component
class DrawConsistencyCheck implements FsckCheck {
    private static final String DRAW = "inspection.draw";
    private static final String ACT = "inspection.draw_act";
    private static final String ROW = "inspection.draw_row";
    private static final int CHUNK = 100;

    private final DrawContext context;
    private final SealedDraws sealed;

    DrawConsistencyCheck(DrawContext context, SealedDraws sealed) {
        this.context = context;
        this.sealed = sealed;
    }

    @Override
    public void check(Findings findings) {
        long before = 0;
        for (var draws = context.draws().after(0, CHUNK);
                !draws.isEmpty();
                draws = context.draws().after(before, CHUNK)) {
            for (var draw : draws) {
                for (long no = before + 1; no < draw.no(); no++) {
                    findings.missing(DRAW, no, "");
                }
                before = draw.no();
                check(draw, findings);
            }
        }
        context.acts().recordsWithoutRow().forEach(id -> findings.missing(DRAW, "record " + id, ""));
    }

    private void check(DrawRecord draw, Findings findings) {
        var record = record(draw.record(), "draw.commit");
        if (record == null) {
            findings.extra(DRAW, draw.no(), "record " + draw.record());
            return;
        }
        try {
            var expected = expected(draw, record);
            compare(columns(draw), columns(expected), new Place(DRAW, Long.toString(draw.no())), findings);
            if (!Terms.of(record.facts()).source().equals(Terms.sourceDigest(draw.source()))) {
                findings.differs(DRAW, draw.no(), "source", draw.source());
            }
            context.acts().of(draw.no()).forEach(act -> check(draw, act, findings));
            checkRows(draw, record, findings);
        } catch (MalformedEvidence e) {
            findings.differs(DRAW, draw.no(), "commit_record", String.valueOf(e.getMessage()));
        }
    }

    private static DrawRecord expected(DrawRecord draw, SealedRecord record) {
        var seal = SetSeal.of(record.facts());
        var population = new DrawRecord.Sealed(seal.size(), seal.root());
        var committed = new DrawRecord.Committed(draw.record(), record.unit(), draw.source());
        return DrawRecord.of(committed, Terms.of(record.facts()), population);
    }

    private void check(DrawRecord draw, DrawActRecord act, Findings findings) {
        boolean isResult = act.act().equals(DrawActRecord.RESULT);
        var record = record(act.record(), isResult ? "draw.result" : "draw.reveal");
        var key = draw.no() + " " + act.act();
        if (record == null || !Objects.equals(record.target(), new RecordId(draw.record()))) {
            findings.extra(ACT, key, "record " + act.record());
            return;
        }
        compare(columns(draw, act), isResult ? result(record) : shown(record), new Place(ACT, key), findings);
        var published = act.published();
        if (published != null && !DrawReveal.randomness(published).equals(act.value())) {
            findings.differs(ACT, key, "published", published);
        }
    }

    private void checkRows(DrawRecord draw, SealedRecord commit, Findings findings) {
        var rows = context.acts().rows(draw.no());
        var result = context.acts().find(draw.no(), DrawActRecord.RESULT);
        var drawn = result.map(act -> record(act.record(), "draw.result"))
                .map(record -> DrawOutcome.of(record.facts()).drawn())
                .orElse(new DrawnRows(List.of(), List.of()));
        var indexes = java.util.stream.Stream.concat(drawn.indexes().stream(), drawn.substitutes().stream())
                .toList();
        if (rows.size() != indexes.size()) {
            findings.differs(ROW, draw.no(), "", rows.size() + " / " + indexes.size());
        }
        var population =
                commit.isSealed() && !rows.isEmpty() ? sealed.population(draw).rows() : List.<String>of();
        for (int place = 0; place < Math.min(rows.size(), indexes.size()); place++) {
            var row = rows.get(place);
            long index = indexes.get(place);
            var expected = new DrawActTable.Row(index, place >= drawn.indexes().size(), population.get((int) index));
            if (!row.equals(expected)) {
                findings.differs(ROW, draw.no() + " " + place, "row", row + " / " + expected);
            }
        }
    }

    private @Nullable SealedRecord record(long id, String type) {
        return context.log()
                .record(new RecordId(id))
                .filter(record -> record.type().equals(type))
                .orElse(null);
    }

    /** A row by its table and key. */
    private record Place(String table, String key) {}

    private static void compare(
            Map<String, String> stored, Map<String, String> expected, Place place, Findings findings) {
        expected.forEach((column, value) -> {
            var found = stored.get(column);
            if (!value.equals(found)) {
                findings.differs(place.table, place.key, column, found + " / " + value);
            }
        });
    }

    private static Map<String, String> columns(DrawRecord draw) {
        var columns = new LinkedHashMap<String, String>();
        columns.put("no", Long.toString(draw.no()));
        columns.put("unit", draw.unit());
        columns.put("inspected", draw.inspected());
        columns.put("filter", draw.filter().toString());
        columns.put("allocation", draw.allocation().code());
        columns.put("sample", Long.toString(draw.sample()));
        columns.put("strata", draw.strata().toString());
        columns.put("inspector_digest", draw.inspectorDigest().hex());
        columns.put("inspected_digest", draw.inspectedDigest().hex());
        columns.put("reveal_by", draw.revealBy().toString());
        columns.put("checkpoint_size", Long.toString(draw.checkpointSize()));
        columns.put("checkpoint_root", draw.checkpointRoot().hex());
        columns.put("population_size", Long.toString(draw.populationSize()));
        columns.put("population_root", draw.populationRoot().hex());
        return columns;
    }

    private static Map<String, String> columns(DrawRecord draw, DrawActRecord act) {
        return Map.of(
                "no", Long.toString(draw.no()),
                "act", act.act(),
                "value", act.value().hex(),
                "recorded_at", act.recordedAt().toString(),
                "born_at", String.valueOf(act.bornAt()));
    }

    private static Map<String, String> shown(SealedRecord record) {
        var shown = DrawReveal.of(record.facts());
        return Map.of(
                "no", Long.toString(shown.draw()),
                "act", shown.side(),
                "value", shown.value().hex(),
                "recorded_at", record.recordedAt().toString(),
                "born_at", String.valueOf(shown.bornAt()));
    }

    private static Map<String, String> result(SealedRecord record) {
        var outcome = DrawOutcome.of(record.facts());
        return Map.of(
                "no", Long.toString(outcome.draw()),
                "act", DrawActRecord.RESULT,
                "value", outcome.seed().hex(),
                "recorded_at", record.recordedAt().toString(),
                "born_at", "null");
    }
}
