package org.mingcha.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One run of the packaged application as a process of its own. */
public record ProgramRun(int exit, String out, String err) {
    private static final long MINUTES = 10;

    /** Runs {@code mingcha} on this data directory and waits for its end. */
    public static ProgramRun mingcha(Path data, String... arguments) {
        return finish(start(data, Map.of(), arguments));
    }

    /** Starts {@code mingcha} and leaves it running; its own process group is the caller's to end. */
    public static Process start(Path data, Map<String, String> environment, String... arguments) {
        var heap = "-Xmx" + environment.getOrDefault("MINGCHA_HEAP", "768m");
        var line = new ArrayList<>(List.of(java(), heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        line.addAll(Installation.get().cache(arguments));
        line.addAll(List.of("-jar", Installation.get().program().toString()));
        line.addAll(List.of(arguments));
        return launch(line, data, environment);
    }

    /** Runs the stand-alone verifier. */
    public static ProgramRun verifier(String... arguments) {
        var line = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC"));
        line.addAll(Installation.get().cacheOfVerifier());
        line.addAll(List.of("-jar", Project.verifyJar().toString()));
        line.addAll(List.of(arguments));
        return finish(launch(line, Path.of("").toAbsolutePath(), Map.of()));
    }

    /** Runs any program. */
    public static ProgramRun program(Map<String, String> environment, String... line) {
        return finish(launch(List.of(line), Path.of("").toAbsolutePath(), environment));
    }

    /** Starts any program on this data directory and leaves it running. */
    static Process program(Path data, Map<String, String> environment, String... line) {
        return launch(List.of(line), data, environment);
    }

    private static Process launch(List<String> line, Path data, Map<String, String> environment) {
        var builder = new ProcessBuilder(line);
        builder.environment()
                .putAll(Map.of("MINGCHA_DATA", data.toString(), "LC_ALL", "C.UTF-8", "MINGCHA_AS_ROOT", "true"));
        // People of these tests sign in with a password; those of the second factor say which roles ask for one.
        builder.environment().put("MINGCHA_SIGN_IN_FACTOR", "none");
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ProgramRun finish(Process process) {
        var out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()), ProgramRun::apart);
        var err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), ProgramRun::apart);
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("Still running after " + MINUTES + " minutes: " + err.join());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new ProgramRun(process.exitValue(), out.join(), err.join());
    }

    /** On a thread of its own: reading from a process holds a pool's thread as long as the process lives. */
    static void apart(Runnable reading) {
        Thread.ofPlatform().daemon().start(reading);
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** This run, if it ended with 0; else an error that shows what it said. */
    public ProgramRun ok() {
        return exited(0);
    }

    public ProgramRun exited(int expected) {
        if (exit != expected)
            throw new AssertionError(
                    "exit " + exit + " instead of " + expected + "\n--- out\n" + out + "\n--- err\n" + err);
        return this;
    }
}
