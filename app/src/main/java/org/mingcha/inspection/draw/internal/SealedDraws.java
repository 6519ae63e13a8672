package org.mingcha.inspection.draw.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.SealedLeaf;
import org.mingcha.evidence.bundle.SealedLog;
import org.mingcha.evidence.draw.DrawFile;
import org.mingcha.evidence.draw.DrawnRows;
import org.mingcha.evidence.draw.Population;
import org.mingcha.evidence.draw.SealedStep;
import org.mingcha.tlog.Hash;
import org.springframework.stereotype.Component;

/** Draws as the log has them: population, leaves, proofs. */
@Component
public class SealedDraws {
    private final DrawContext context;

    SealedDraws(DrawContext context) {
        this.context = context;
    }

    Population population(DrawRecord draw) {
        var set = context.log().sealedLog().set(index(draw.record()).orElseThrow());
        return new Population(set.range(0, set.size()).rows());
    }

    Hash commitHash(DrawRecord draw) {
        return leaf(draw.unit(), index(draw.record()).orElseThrow()).leaf().hash();
    }

    /** Empty while the commit, or what followed it, waits for its seal. */
    public Optional<DrawFile> file(DrawRecord draw) {
        var reveals = new HashMap<String, SealedStep>();
        var commit = step(draw, draw.record());
        var acts = context.acts().of(draw.no());
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        String published = null;
        SealedStep result = null;
        for (var act : acts) {
            var step = step(draw, act.record()).orElse(null);
            if (step != null && act.act().equals(DrawActRecord.RESULT)) {
                result = step;
            } else if (step != null) {
                reveals.put(act.act(), step);
                published = act.published() == null ? published : act.published();
            }
        }
        return Optional.of(file(draw, commit.get(), new Followed(reveals, published, result)));
    }

    private record Followed(
            HashMap<String, SealedStep> reveals,
            @Nullable String published,
            @Nullable SealedStep result) {}

    private DrawFile file(DrawRecord draw, SealedStep commit, Followed followed) {
        var log = context.log().sealedLog();
        var population = population(draw);
        return new DrawFile(
                log.origin(),
                log.vkey(),
                log.covering(draw.checkpointSize() - 1).note(),
                draw.source(),
                population,
                population.strata(draw.allocation(), draw.sample()),
                commit,
                followed.reveals,
                followed.published,
                followed.result,
                followed.result == null ? new DrawnRows(List.of(), List.of()) : drawn(draw));
    }

    private DrawnRows drawn(DrawRecord draw) {
        var rows = context.acts().rows(draw.no());
        return new DrawnRows(
                rows.stream()
                        .filter(row -> !row.isSubstitute())
                        .map(DrawActTable.Row::index)
                        .toList(),
                rows.stream()
                        .filter(DrawActTable.Row::isSubstitute)
                        .map(DrawActTable.Row::index)
                        .toList());
    }

    private Optional<SealedStep> step(DrawRecord draw, long record) {
        return index(record).map(index -> {
            var log = context.log().sealedLog();
            var size = log.covering(index).size();
            return new SealedStep(
                    leaf(draw.unit(), index).leaf(),
                    Objects.requireNonNull(log.facts(List.of(index)).get(index)),
                    Objects.requireNonNull(log.proofs(List.of(index), size).get(index)));
        });
    }

    private SealedLeaf leaf(String unit, long index) {
        SealedLog log = context.log().sealedLog();
        return log.chain(unit, index + 1).stream()
                .filter(each -> each.index() == index)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Long> index(long record) {
        return Optional.ofNullable(context.record(record).index());
    }

    /** The texts of a row as sealed. */
    static List<String> elements(String row) {
        return CanonicalJson.parse(row.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .valueStream()
                .map(tools.jackson.databind.JsonNode::stringValue)
                .toList();
    }
}
