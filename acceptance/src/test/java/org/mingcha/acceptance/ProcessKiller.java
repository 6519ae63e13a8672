package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts a command and kills it, or its PostgreSQL, or both, by kill −9 at a random moment. */
final class ProcessKiller {
    enum Victim {
        PROCESS,
        POSTGRES,
        BOTH
    }

    private final Path data;
    private final Random random;

    ProcessKiller(Path data, long seed) {
        this.data = data;
        this.random = new Random(seed);
    }

    /** What the command said if it ended before its time, or in spite of all. */
    record Outcome(String what, ProgramRun command) {
        boolean acknowledged() {
            return command.exit() == 0;
        }
    }

    /** @param whole how long the command takes when nobody disturbs it: the kill comes in the last three quarters of that */
    Outcome during(long wholeMillis, String... arguments) throws Exception {
        var victim = Victim.values()[random.nextInt(Victim.values().length)];
        long moment = wholeMillis / 4 + random.nextLong(wholeMillis * 3 / 4);
        var process = ProgramRun.start(data, Map.of(), arguments);
        var said = CompletableFuture.supplyAsync(() -> ProgramRun.finish(process));
        if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
            kill(victim, process);
        }
        var outcome = new Outcome(victim + " after " + moment + " ms of " + wholeMillis, said.get());
        assertFalse(
                outcome.command().err().contains("\tat "),
                () -> outcome.what() + ": a stack trace\n" + outcome.command().err());
        return outcome;
    }

    void kill(Victim victim, Process process) throws IOException {
        if (victim != Victim.POSTGRES) process.destroyForcibly();
        if (victim != Victim.PROCESS) postgres().forEach(ProcessHandle::destroyForcibly);
    }

    /** The head alone: its children are left, as the system leaves them. */
    void killPostmaster() throws IOException {
        postgres().getFirst().destroyForcibly();
    }

    /** The server of this data directory and all its processes. */
    private List<ProcessHandle> postgres() throws IOException {
        Path file = data.resolve("postgres/data/postmaster.pid");
        if (!Files.exists(file)) return List.of();
        var lines = Files.readAllLines(file);
        if (lines.isEmpty()) return List.of();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(this::isOurs)
                .map(server ->
                        Stream.concat(Stream.of(server), server.descendants()).toList())
                .orElse(List.of());
    }

    /** A number in a file may be another process by now. */
    private boolean isOurs(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", process.pid() + "", "cmdline"))
                    .contains(data.resolve("postgres").toString());
        } catch (IOException e) {
            return false;
        }
    }
}
