package org.mingcha.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code mingcha serve} as a process of its own, ready when the constructor returns. */
record Server(Process process, int port) implements AutoCloseable {
    static Server of(Path data) {
        return of(data, freePort());
    }

    static Server of(Path data, Map<String, String> environment) {
        return of(data, freePort(), environment);
    }

    static Server of(Path data, int port) {
        return of(data, port, Map.of());
    }

    /** The server says on its first line that it is ready; what it says later is read, so that it never blocks. */
    static Server of(Path data, int port, Map<String, String> environment, String... options) {
        var arguments = new ArrayList<>(List.of("serve", "--port", Integer.toString(port)));
        arguments.addAll(List.of(options));
        var process = ProgramRun.start(data, environment, arguments.toArray(String[]::new));
        var err = process.getErrorStream();
        Thread.ofVirtual().start(() -> drain(err));
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(Integer.toString(port))) {
                    Thread.ofVirtual().start(() -> drain(lines));
                    return new Server(process, port);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The server ended before it was ready");
    }

    /** A killed one has its stream torn off. */
    private static void drain(BufferedReader lines) {
        try (lines) {
            while (lines.readLine() != null) {}
        } catch (IOException closed) {
            System.err.println("server: " + closed.getMessage());
        }
    }

    private static void drain(InputStream stream) {
        try (stream) {
            stream.transferTo(System.err);
        } catch (IOException closed) {
            System.err.println("server: " + closed.getMessage());
        }
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

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
