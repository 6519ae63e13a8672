package org.mingcha.bench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mingcha.bench.Machine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the kernel, the JVM and PostgreSQL say of themselves. */
final class MachineReader {
    private static final long MIB = 1L << 20;

    private MachineReader() {}

    static Machine read(JdbcClient jdbc) {
        var runtime = Runtime.getRuntime();
        var postgresql = jdbc.sql("show server_version").query(String.class).single();
        return new Machine(
                value("/proc/cpuinfo", "model name", System.getProperty("os.arch", "?")),
                runtime.availableProcessors(),
                Long.parseLong(value("/proc/meminfo", "MemTotal", "0 kB").replaceAll("\\D", "")) / 1024,
                runtime.maxMemory() / MIB,
                System.getProperty("java.runtime.name", "Java") + " " + Runtime.version(),
                postgresql,
                lines("/proc/loadavg").stream()
                        .findFirst()
                        .map(line -> line.split(" ")[0])
                        .orElse("?"));
    }

    private static String value(String file, String name, String otherwise) {
        return lines(file).stream()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse(otherwise);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            // Not Linux as we know it: the answer then says so little.
            return List.of();
        }
    }
}
