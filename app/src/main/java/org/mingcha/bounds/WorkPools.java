package org.mingcha.bounds;

import java.time.Duration;
import java.util.List;

/**
 * The pools of this process, by purpose.
 *
 * @param reading files of strangers: workbooks, CSV, checklists, catalogs, ADX
 * @param rendering documents
 * @param hashing passwords
 */
public record WorkPools(WorkPool reading, WorkPool rendering, WorkPool hashing) {
    /** A reading may hold some hundred megabytes. */
    private static final long HEAP_OF_A_READING = 512L << 20;

    private static final int MOST_AT_ONCE = 4;
    private static final Duration READING = Duration.ofSeconds(30);
    private static final Duration RENDERING = Duration.ofSeconds(30);
    private static final Duration HASHING = Duration.ofSeconds(10);
    /** An operator at a console waits for what was asked for, however much it is, and nobody else does. */
    private static final Duration PATIENCE = Duration.ofHours(24);

    private static final int ALL = 10_000;

    /** Half of the cores for each, and all cores but one for all together, where all are asked for at once. */
    public static WorkPools ofServer(int cores, long heap) {
        int half = Math.clamp(cores / 2, 1, MOST_AT_ONCE);
        var readings = (int) Math.clamp(heap / HEAP_OF_A_READING, 1, half);
        var turns = new Turns(Math.max(1, cores - 1));
        return new WorkPools(
                new WorkPool("reading", new WorkPool.Room(readings, 4, READING), turns),
                new WorkPool("rendering", new WorkPool.Room(half, 8, RENDERING), turns),
                new WorkPool("hashing", new WorkPool.Room(half, 32, HASHING), turns));
    }

    public static WorkPools ofCommand() {
        return new WorkPools(
                new WorkPool("reading", 1, ALL, PATIENCE),
                new WorkPool("rendering", 1, ALL, PATIENCE),
                new WorkPool("hashing", 1, ALL, PATIENCE));
    }

    public List<WorkPool> all() {
        return List.of(reading, rendering, hashing);
    }
}
