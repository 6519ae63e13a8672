package org.mingcha.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A town's PostgreSQL, run by somebody else: to its server an external one, which is stopped and started at will. */
final class OutsidePostgres implements AutoCloseable {
    private final Path directory;
    private final int port = Server.freePort();
    private Process process;

    OutsidePostgres(Town town) {
        this.directory = town.data().resolve("postgres");
        this.process = started();
    }

    /** What a server needs to use it. */
    Map<String, String> environment() {
        try {
            return Map.of(
                    "MINGCHA_DB_URL",
                    "jdbc:postgresql://127.0.0.1:" + port + "/mingcha",
                    "MINGCHA_DB_USER",
                    "mingcha",
                    "MINGCHA_DB_PASSWORD",
                    Files.readString(directory.resolve("owner-password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        process = started();
    }

    /** Fast shutdown, as its keeper does it. */
    void stop() throws Exception {
        new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
        if (!process.waitFor(1, TimeUnit.MINUTES)) process.destroyForcibly();
    }

    @Override
    public void close() throws Exception {
        stop();
    }

    private Process started() {
        try {
            var line =
                    new ArrayList<>(as(Files.getOwner(directory.resolve("data")).getName()));
            line.addAll(List.of(
                    program().toString(), "-D", directory.resolve("data").toString()));
            line.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "port=" + port));
            line.addAll(List.of("-c", "unix_socket_directories="));
            var starting = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            awaitReady(starting);
            return starting;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Process starting) throws IOException {
        var file = directory.resolve("data/postmaster.pid");
        for (long end = System.nanoTime() + 60_000_000_000L; ; LockSupport.parkNanos(20_000_000)) {
            if (Files.exists(file) && Files.readString(file).contains("ready")) return;
            if (!starting.isAlive() || System.nanoTime() > end) throw new IOException("PostgreSQL did not start");
        }
    }

    /** PostgreSQL never runs as root; where its files are root's, root looks like somebody else. */
    private static List<String> as(String owner) {
        if (!System.getProperty("user.name").equals("root")) return List.of();
        return owner.equals("root")
                ? List.of("unshare", "--user", "--map-user=65534", "--map-group=65534", "--")
                : List.of("setpriv", "--reuid", owner, "--regid", owner, "--clear-groups", "--");
    }

    private Path program() throws IOException {
        try (var files = Files.walk(directory, 4)) {
            return files.filter(file -> file.endsWith("bin/postgres"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
