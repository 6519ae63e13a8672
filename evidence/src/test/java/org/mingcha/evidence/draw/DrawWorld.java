package org.mingcha.evidence.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/** A whole draw in memory, every step sealed; each part can be spoilt before it is sealed. */
final class DrawWorld {
    static final String COUNTY = "999901";
    static final Instant COMMITTED = Instant.parse("2025-11-01T01:00:00Z");
    static final Instant DEADLINE = Instant.parse("2025-11-02T01:00:00Z");
    static final Hash INSPECTOR = Hashing.sha256(new byte[] {1});
    static final Hash INSPECTED = Hashing.sha256(new byte[] {2});
    static final String SOURCE = "drand quicknet, round 22334455";
    static final String PUBLISHED = Hashing.sha256(new byte[] {3}).hex();

    final MemoryLog log = new MemoryLog("county.invalid/log");
    final Population population = new Population(rows());
    private final Map<String, SealedStep> reveals = new HashMap<>();
    private Terms terms = terms(COMMITTED);
    private @Nullable SealedStep commit;
    private long commitIndex;

    static List<String> rows() {
        var rows = new ArrayList<String>();
        IntStream.range(0, 12)
                .forEach(at -> rows.add("[\"town\",\"9999010%02d\",\"town\",\"“%d”镇\"]".formatted(at, at)));
        IntStream.range(0, 30)
                .forEach(at -> rows.add("[\"village\",\"99990200%02d\",\"village\",\"村\\\\\"]".formatted(at)));
        return rows;
    }

    private Terms terms(Instant at) {
        var head = head(at);
        return new Terms(
                1,
                Terms.METHOD_VERSION,
                head.size(),
                head.root(),
                List.of("of=units", "unit=" + COUNTY),
                Allocation.PROPORTIONAL,
                9,
                population.strata(Allocation.PROPORTIONAL, 9).stream()
                        .map(Stratum::text)
                        .toList(),
                "999901001",
                Secret.digest(INSPECTOR),
                Secret.digest(INSPECTED),
                DEADLINE,
                Terms.sourceDigest(SOURCE),
                List.of());
    }

    /** The checkpoint that the population is taken at: over one leaf before the commit. */
    private Checkpoint head(Instant at) {
        log.appendUnits(
                LocalDate.of(2025, 1, 1),
                at.minusSeconds(60),
                List.of("[\"\",\"CN\",\"CN\",\"country\",null,null,[]]"));
        var text = log.newest().note();
        return Checkpoint.parse(text.substring(0, text.indexOf("\n\n") + 1)).orElseThrow();
    }

    DrawWorld committed() {
        var facts = new TreeMap<String, Object>(terms.content().values());
        facts.put("set_size", Integer.toString(population.rows().size()));
        facts.put("set_root", population.root().hex());
        commitIndex = append("draw.commit", COMMITTED, new Content(facts), null);
        commit = step(commitIndex);
        return this;
    }

    DrawWorld revealed(String side, Hash secret, Instant at) {
        var shown = new DrawReveal(1, side, secret, null);
        reveals.put(side, step(append("draw.reveal", at, shown.content(), commitIndex)));
        return this;
    }

    DrawWorld randomness(Instant born, Instant recorded) {
        var shown = new DrawReveal(1, DrawReveal.PUBLIC, DrawReveal.randomness(PUBLISHED), born);
        reveals.put(DrawReveal.PUBLIC, step(append("draw.reveal", recorded, shown.content(), commitIndex)));
        return this;
    }

    /** Both sides in time, X an hour after the deadline. */
    static DrawWorld complete() {
        return new DrawWorld()
                .committed()
                .revealed(DrawReveal.INSPECTOR, INSPECTOR, DEADLINE.minusSeconds(3600))
                .revealed(DrawReveal.INSPECTED, INSPECTED, DEADLINE.minusSeconds(60))
                .randomness(DEADLINE.plusSeconds(10), DEADLINE.plusSeconds(3600));
    }

    Seed seed() {
        return new Seed(
                log.origin(),
                terms.checkpointRoot(),
                java.util.Objects.requireNonNull(commit).leaf().hash(),
                reveals.containsKey(DrawReveal.INSPECTOR) ? INSPECTOR : Secret.SILENT,
                reveals.containsKey(DrawReveal.INSPECTED) ? INSPECTED : Secret.SILENT,
                DrawReveal.randomness(PUBLISHED));
    }

    DrawnRows drawn() {
        return DrawnRows.of(seed(), population.strata(terms.allocation(), terms.sample()));
    }

    DrawFile concluded() {
        return concluded(drawn());
    }

    DrawFile concluded(DrawnRows drawn) {
        var outcome = new DrawOutcome(
                1, seed().hash(), word(DrawReveal.INSPECTOR), word(DrawReveal.INSPECTED), drawn, List.of());
        var at = DEADLINE.plusSeconds(7200);
        return file(drawn, step(append("draw.result", at, outcome.content(), commitIndex)));
    }

    DrawFile unfinished() {
        return file(new DrawnRows(List.of(), List.of()), null);
    }

    private String word(String side) {
        return reveals.containsKey(side) ? DrawOutcome.REVEALED : DrawOutcome.SILENT;
    }

    private DrawFile file(DrawnRows drawn, @Nullable SealedStep result) {
        return new DrawFile(
                log.origin(),
                log.vkey(),
                log.covering(terms.checkpointSize() - 1).note(),
                SOURCE,
                population,
                population.strata(terms.allocation(), terms.sample()),
                java.util.Objects.requireNonNull(commit),
                reveals,
                reveals.containsKey(DrawReveal.PUBLIC) ? PUBLISHED : null,
                result,
                drawn);
    }

    private long append(String type, Instant at, Content facts, @Nullable Long target) {
        var day = LocalDate.of(2025, 11, 1);
        return log.append(new MemoryLog.Act(new LeafType(type), COUNTY, day, at, facts, Content.EMPTY), target);
    }

    private SealedStep step(long index) {
        var proof = log.proofs(List.of(index), index + 1).get(index);
        return new SealedStep(log.leaf(index).leaf(), log.opened(index), java.util.Objects.requireNonNull(proof));
    }
}
