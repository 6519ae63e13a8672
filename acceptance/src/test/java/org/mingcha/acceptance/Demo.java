package org.mingcha.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo, run once for all tests of a JVM: its data directory and its files. */
final class Demo {
    static final String UNIT = "999901001000";
    static final String STEM = UNIT + "-town-online-work-2025";

    private static final class Once {
        static final Demo DEMO = run();
    }

    final Path data;
    final Path out;
    final Command command;

    private Demo(Path data, Path out, Command command) {
        this.data = data;
        this.out = out;
        this.command = command;
    }

    static Demo get() {
        return Once.DEMO;
    }

    Path bundle() throws IOException {
        try (var files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    String vkey() {
        return Command.mingcha(data, "log", "vkey").ok().out().strip();
    }

    private static Demo run() {
        try {
            Path base = Files.createTempDirectory("mingcha-demo");
            base.toFile().deleteOnExit();
            Path data = base.resolve("data");
            Path out = base.resolve("out");
            return new Demo(
                    data,
                    out,
                    Command.mingcha(data, "demo", "--exit", "--out", out.toString())
                            .ok());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
