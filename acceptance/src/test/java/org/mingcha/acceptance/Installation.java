package org.mingcha.acceptance;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The program unpacked, with the caches of its starts, as the launcher leaves it; made once for all tests of a JVM. Where no
 * cache could be made, everything runs without. JVMs that test side by side make it one after the other.
 *
 * @param caches of commands, of {@code verify}, of the verifier that stands alone
 */
record Installation(Path program, List<Path> caches) {
    private static final List<String> QUIET =
            List.of("-Xlog:aot*=off", "-Xlog:cds*=off", "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching");

    private static final class Once {
        static final Installation INSTALLATION = made();
    }

    static Installation get() {
        return Once.INSTALLATION;
    }

    List<String> cache(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("verify") ? use(caches.get(1)) : use(caches.getFirst());
    }

    List<String> cacheOfVerifier() {
        return use(caches.getLast());
    }

    private static List<String> use(Path cache) {
        if (!Files.exists(cache)) return List.of();
        var options = new java.util.ArrayList<>(QUIET);
        options.add("-XX:AOTCache=" + cache);
        return options;
    }

    private static Installation made() {
        var jar = Project.jar();
        try (var file = FileChannel.open(jar.resolveSibling("prepare.lock"), CREATE, WRITE);
                var held = file.lock()) {
            return prepared(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Installation prepared(Path jar) throws IOException {
        var line = List.of(Project.ROOT.resolve("packaging/prepare").toString(), "commands", "verify", "standalone");
        var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0)
                throw new IllegalStateException("packaging/prepare: exit " + process.exitValue());
            return new Installation(
                    jar.resolveSibling("run").resolve(jar.getFileName()),
                    said.lines().map(Path::of).toList());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
