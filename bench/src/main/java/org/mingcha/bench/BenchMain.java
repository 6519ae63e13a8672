package org.mingcha.bench;

import java.io.IOException;

/** Runs the benchmarks whose names match the arguments, all without any: {@code java -jar mingcha-bench.jar [NAME…]}. */
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] arguments) throws IOException {
        org.openjdk.jmh.Main.main(arguments);
    }
}
