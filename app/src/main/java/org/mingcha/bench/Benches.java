package org.mingcha.bench;

import java.util.function.Consumer;

/** Runs what is to be measured. Only ever in a {@link Workplace}: it writes what no real instance should hold. */
public interface Benches {
    /** @param step told the code of each step, with a message {@code bench.step.<code>} */
    BenchResult run(BenchTask task, BenchSettings settings, Consumer<String> step);
}
