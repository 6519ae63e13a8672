package org.mingcha.bench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mingcha.bench.PeakMemory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Watches how much memory this process and PostgreSQL's hold. A page that several share is divided among them (Pss):
 * PostgreSQL's processes all map the same shared buffers.
 */
final class ResidentMemory implements AutoCloseable {
    private static final int EVERY_MS = 200;
    private static final int KIB_IN_MIB = 1024;
    private static final Path PROC = Path.of("/proc");

    private final long postmaster;
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private PeakMemory peak = new PeakMemory(0, 0, 0, 0);

    private record Kib(long pss, long rss) {
        static final Kib NONE = new Kib(0, 0);

        Kib plus(Kib other) {
            return new Kib(pss + other.pss, rss + other.rss);
        }
    }

    private ResidentMemory(long postmaster) {
        this.postmaster = postmaster;
    }

    static ResidentMemory watch(JdbcClient jdbc) {
        long backend = jdbc.sql("select pg_backend_pid()").query(Long.class).single();
        var memory = new ResidentMemory(parent(PROC.resolve(Long.toString(backend))));
        memory.watching.scheduleWithFixedDelay(memory::sample, 0, EVERY_MS, TimeUnit.MILLISECONDS);
        return memory;
    }

    synchronized PeakMemory peak() {
        return peak;
    }

    @Override
    public void close() {
        watching.shutdownNow();
    }

    private void sample() {
        var jvm = read(PROC.resolve("self"));
        var server = server();
        var all = jvm.plus(server);
        long sum = Math.max(all.rss / KIB_IN_MIB, peak().residentSum());
        keep(new PeakMemory(all.pss / KIB_IN_MIB, jvm.pss / KIB_IN_MIB, server.pss / KIB_IN_MIB, sum));
    }

    private synchronized void keep(PeakMemory now) {
        peak = now.resident() > peak.resident()
                ? now
                : new PeakMemory(peak.resident(), peak.jvm(), peak.postgresql(), now.residentSum());
    }

    private Kib server() {
        var sum = Kib.NONE;
        try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                boolean isServer = process.endsWith(Long.toString(postmaster)) || parent(process) == postmaster;
                sum = isServer ? sum.plus(read(process)) : sum;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list processes", e);
        }
        return sum;
    }

    /** The fourth word after the program's name, which stands in parentheses and may hold anything. */
    private static long parent(Path process) {
        try {
            var stat = Files.readString(process.resolve("stat"));
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[1]);
        } catch (IOException e) {
            // It ended in the meantime.
            return -1;
        }
    }

    private static Kib read(Path process) {
        try (var lines = Files.lines(process.resolve("smaps_rollup"))) {
            long[] kib = new long[2];
            lines.forEach(line -> {
                if (line.startsWith("Pss:")) kib[0] = number(line);
                if (line.startsWith("Rss:")) kib[1] = number(line);
            });
            return new Kib(kib[0], kib[1]);
        } catch (IOException | UncheckedIOException e) {
            return Kib.NONE;
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
