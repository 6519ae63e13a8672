package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the system's small commands and waits for them. */
final class SystemCommands {
    /** What a finished command said, both streams together. */
    record Outcome(int exit, String said) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    private SystemCommands() {}

    static Outcome run(List<String> command, Path directory) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), said.strip());
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command.getFirst(), e);
        }
    }

    /** Starts a command in a session of its own, so that the terminal's Ctrl-C does not reach it. */
    static Process startDetached(List<String> command, Map<String, String> environment, Path directory, Path log) {
        var detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        var builder = new ProcessBuilder(detached).directory(directory.toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.getFirst(), e);
        }
    }
}
