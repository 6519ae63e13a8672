package org.mingcha.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The demo, run once for all tests of a JVM: its data directory and its files. */
final class DemoRun {
    static final String UNIT = "999901001000";
    static final String STEM = UNIT + "-town-online-work-2025";

    private static final class Once {
        static final DemoRun DEMO = run();
    }

    final Path data;
    final Path out;
    final ProgramRun command;

    private DemoRun(Path data, Path out, ProgramRun command) {
        this.data = data;
        this.out = out;
        this.command = command;
    }

    static DemoRun get() {
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
        return ProgramRun.mingcha(data, "log", "vkey").ok().out().strip();
    }

    private static DemoRun run() {
        try {
            Path base = Files.createTempDirectory("mingcha-demo");
            base.toFile().deleteOnExit();
            Path data = base.resolve("data");
            Path out = base.resolve("out");
            return new DemoRun(
                    data,
                    out,
                    ProgramRun.mingcha(data, "demo", "--exit", "--out", out.toString())
                            .ok());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
