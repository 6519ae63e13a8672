package org.mingcha.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.mingcha.database.Unavailable;

/**
 * Starts and stops the server process of one cluster.
 *
 * @param goOn asked while it starts: false gives the start up
 */
record Postmaster(Cluster cluster, BooleanSupplier goOn) {
    /** Crash recovery replays up to a few gigabytes of log. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration STOP = Duration.ofSeconds(60);
    /** Processes that lost their postmaster to kill -9 need a moment to notice and leave the shared memory. */
    private static final int ATTEMPTS = 40;

    private static final long WAL_SEGMENT = 16L << 20;

    PostmasterFile start() {
        for (int attempt = 1; ; attempt++) {
            PostmasterFile.removeStale(cluster.data());
            Orphans.end(cluster.data());
            var before = logSize();
            var process = launch(freePort());
            if (await(START, () -> !process.isAlive() || isReady() || !goOn.getAsBoolean())) {
                requireGoOn(process);
                if (process.isAlive()) {
                    return awaitReady(cluster.data(), goOn);
                }
                pauseOrGiveUp(attempt, saidSince(before));
            }
        }
    }

    private void requireGoOn(Process process) {
        if (!goOn.getAsBoolean()) {
            signal("QUIT", process.pid());
            throw new IllegalStateException("The start of PostgreSQL was given up");
        }
    }

    static PostmasterFile awaitReady(Path data, BooleanSupplier goOn) {
        await(
                START,
                () -> !goOn.getAsBoolean()
                        || PostmasterFile.ofRunning(data)
                                .map(PostmasterFile::ready)
                                .orElse(true));
        return PostmasterFile.ofRunning(data)
                .filter(PostmasterFile::ready)
                .orElseThrow(() -> new Unavailable("database.start.gone", data.toString()));
    }

    /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
    static void stop(Path data, long pid) {
        signal("INT", pid);
        if (!await(STOP, () -> !isServedBy(data, pid))) {
            signal("QUIT", pid);
            await(STOP, () -> !isServedBy(data, pid));
        }
    }

    private static boolean isServedBy(Path data, long pid) {
        return PostmasterFile.ofRunning(data).filter(file -> file.pid() == pid).isPresent();
    }

    private boolean isReady() {
        return PostmasterFile.ofRunning(cluster.data())
                .map(PostmasterFile::ready)
                .orElse(false);
    }

    private Process launch(int port) {
        var arguments = new ArrayList<>(List.of("-D", cluster.data().toString()));
        settings(port).forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        var command = cluster.user().command(cluster.bin().resolve("postgres"), arguments);
        return SystemCommands.startDetached(command, Map.of("LC_ALL", "C", "TZ", "UTC"), cluster.data(), log());
    }

    private Map<String, String> settings(int port) {
        var durable = cluster.durable() ? "on" : "off";
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", durable),
                Map.entry("full_page_writes", durable),
                Map.entry("synchronous_commit", durable),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("max_wal_size", "2GB"),
                // A queue that is emptied as fast as it fills leaves dead rows behind: within a minute, a million.
                Map.entry("autovacuum_naptime", "15s"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_min_messages", "warning"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot find a free port", e);
        }
    }

    private void pauseOrGiveUp(int attempt, String said) {
        var passing = said.contains("pre-existing shared memory block") || said.contains("could not bind");
        if (!passing || attempt == ATTEMPTS) {
            throw new Unavailable("database.start.failed", lastFatal(said) + room());
        }
        LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }

    private static String lastFatal(String said) {
        return said.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error"))
                .reduce((first, second) -> second)
                .orElseGet(() -> said.strip());
    }

    /** On a full disk PostgreSQL often cannot even write why it ends. */
    private String room() {
        try {
            var wal = Files.getFileStore(cluster.data().resolve("pg_wal").toRealPath());
            return wal.getUsableSpace() < WAL_SEGMENT ? " (No space left on device)" : "";
        } catch (IOException e) {
            return "";
        }
    }

    private Path log() {
        return cluster.directory().resolve("postgres.log");
    }

    private long logSize() {
        try {
            return Files.exists(log()) ? Files.size(log()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log(), e);
        }
    }

    private String saidSince(long offset) {
        try (var file = new java.io.RandomAccessFile(log().toFile(), "r")) {
            file.seek(offset);
            var bytes = new byte[(int) Math.min(file.length() - offset, 65_536)];
            file.readFully(bytes);
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log(), e);
        }
    }

    private static void signal(String name, long pid) {
        SystemCommands.run(List.of("sh", "-c", "kill -" + name + " " + pid), Path.of("/"));
    }

    private static boolean await(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return true;
    }
}
