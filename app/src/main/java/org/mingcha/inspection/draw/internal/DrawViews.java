package org.mingcha.inspection.draw.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.draw.Stratum;
import org.mingcha.inspection.draw.DrawState;
import org.mingcha.inspection.draw.DrawView;
import org.mingcha.inspection.draw.Side;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.SealedRecord;
import org.springframework.stereotype.Component;

/** Draws as they stand now. */
@Component
public class DrawViews {
    private final DrawContext context;

    DrawViews(DrawContext context) {
        this.context = context;
    }

    public DrawView of(DrawRecord draw) {
        var acts = context.acts().of(draw.no());
        var records = records(draw, acts);
        var rows = context.acts().rows(draw.no());
        return new DrawView(
                draw.no(),
                draw.unit(),
                draw.inspected(),
                draw.filter(),
                draw.allocation(),
                draw.sample(),
                strata(draw),
                digests(draw),
                draw.revealBy(),
                draw.source(),
                draw.populationSize(),
                draw.populationRoot().hex(),
                draw.checkpointSize(),
                committed(draw, records),
                sides(acts, records),
                result(acts, records),
                rows(rows, false),
                rows(rows, true),
                context.draws().others(draw.no(), draw.filter(), draw.populationRoot()),
                state(draw, acts));
    }

    private static Map<Side, String> digests(DrawRecord draw) {
        return Map.of(
                Side.INSPECTOR,
                draw.digest(Side.INSPECTOR).hex(),
                Side.INSPECTED,
                draw.digest(Side.INSPECTED).hex());
    }

    private static DrawView.Act committed(DrawRecord draw, Map<Long, SealedRecord> records) {
        var commit = records.get(draw.record());
        if (commit == null) {
            throw new IllegalStateException("Draw " + draw.no() + " lacks its record " + draw.record());
        }
        return new DrawView.Act(commit.recordedAt(), commit.recordedAt(), "", "", commit.index());
    }

    private Map<Long, SealedRecord> records(DrawRecord draw, List<DrawActRecord> acts) {
        var ids = Stream.concat(Stream.of(draw.record()), acts.stream().map(DrawActRecord::record))
                .map(RecordId::new)
                .toList();
        return context.log().records(ids).stream()
                .collect(Collectors.toMap(record -> record.id().value(), Function.identity()));
    }

    /** {@code <number> <state>} of each of these draws, as the facts of others say it. */
    List<String> standing(List<Long> numbers) {
        return context.draws().numbered(numbers).stream()
                .map(draw -> draw.no() + " "
                        + state(draw, context.acts().of(draw.no())).code())
                .toList();
    }

    private DrawState state(DrawRecord draw, List<DrawActRecord> acts) {
        var done = acts.stream().map(DrawActRecord::act).collect(Collectors.toSet());
        return new DrawStage(draw.revealBy(), done).state(context.clock().now());
    }

    private static Map<Side, DrawView.Act> sides(List<DrawActRecord> acts, Map<Long, SealedRecord> records) {
        var sides = new EnumMap<Side, DrawView.Act>(Side.class);
        for (var act : acts) {
            Side.of(act.act()).ifPresent(side -> sides.put(side, act(act, records)));
        }
        return sides;
    }

    private static DrawView.@Nullable Act result(List<DrawActRecord> acts, Map<Long, SealedRecord> records) {
        return acts.stream()
                .filter(act -> act.act().equals(DrawActRecord.RESULT))
                .findFirst()
                .map(act -> act(act, records))
                .orElse(null);
    }

    private static DrawView.Act act(DrawActRecord act, Map<Long, SealedRecord> records) {
        var record = records.get(act.record());
        return new DrawView.Act(
                act.recordedAt(),
                act.bornAt() == null ? act.recordedAt() : act.bornAt(),
                act.value().hex(),
                act.published() == null ? "" : act.published(),
                record == null ? null : record.index());
    }

    private static List<Stratum> strata(DrawRecord draw) {
        var strata = new java.util.ArrayList<Stratum>();
        long first = 0;
        for (var line : draw.strata()) {
            var words = line.split(" ");
            var stratum = new Stratum(words[0], first, Long.parseLong(words[1]), Long.parseLong(words[2]));
            strata.add(stratum);
            first += stratum.size();
        }
        return strata;
    }

    private static List<DrawView.Row> rows(List<DrawActTable.Row> rows, boolean substitutes) {
        return rows.stream()
                .filter(row -> row.isSubstitute() == substitutes)
                .map(row -> new DrawView.Row(row.index(), SealedDraws.elements(row.content())))
                .toList();
    }
}
