package org.mingcha.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@code mingcha serve} as the launcher starts it: its heap, both compilers, its cache. What it says goes to a file. */
record UsualServer(Process process, int port, Path log) implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    /** The launcher's own line, without its build. */
    private static final String LAUNCH = """
            root=$1; jar=$2; unpacked=$3; home=$root; verifier=; sample=; shift 3
            source "$root/packaging/start.sh"
            command_line "$@"
            exec "${line[@]}"
            """;

    static UsualServer of(Path data, Path log) throws IOException {
        int port = Server.freePort();
        var builder = new ProcessBuilder(List.of(
                "bash",
                "-c",
                LAUNCH,
                "launch",
                Project.ROOT.toString(),
                Project.jar().toString(),
                Installation.get().program().getParent().toString(),
                "serve",
                "--port",
                "" + port));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MINGCHA_DATA", data.toString());
        builder.environment().put("MINGCHA_AS_ROOT", "true");
        builder.environment().put("MINGCHA_SIGN_IN_FACTOR", "none");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        var server = new UsualServer(builder.start(), port, log);
        server.awaitReady();
        return server;
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!said().contains("" + port)) {
            if (!process.isAlive() || System.nanoTime() > end) throw new IllegalStateException("No server: " + said());
            LockSupport.parkNanos(50_000_000);
        }
    }

    String said() throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    /** Lines that tell of a fault. */
    List<String> faults() throws IOException {
        return said().lines()
                .filter(line -> line.contains(" ERROR ") || line.contains("OutOfMemoryError"))
                .limit(20)
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
