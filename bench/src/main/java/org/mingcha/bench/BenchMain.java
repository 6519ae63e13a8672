package org.mingcha.bench;

import java.io.IOException;
import java.util.List;

/**
 * {@code java -jar mingcha-bench.jar documents}: what documents cost, see {@link DocumentBench}; else {@code [NAME…]}: the micro-benchmarks
 * whose names match the arguments, all without any.
 */
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).equals(List.of("documents"))) {
            new DocumentBench(System.out).run();
        } else {
            org.openjdk.jmh.Main.main(arguments);
        }
    }
}
