package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the launcher starts a JVM: a server is not to stand still while it collects, a command is to end soon. */
class StartLineTest {
    private static final String SCRIPT =
            "source \"$project/packaging/start.sh\"; set -euo pipefail; command_line \"$@\"; printf '%s\\n' \"${line[@]}\"";

    @Test
    void aServerAndACommandHaveEachItsCollector() {
        assertEquals(List.of("-XX:+UseG1GC"), collectors("serve", "--port", "0"));
        assertEquals(List.of("-XX:+UseSerialGC"), collectors("fsck"));
        assertEquals(List.of("-XX:+UseSerialGC"), collectors("import", "units", "serve.csv"));
    }

    private static List<String> collectors(String... arguments) {
        return started(arguments).stream().filter(each -> each.endsWith("GC")).toList();
    }

    private static List<String> started(String... arguments) {
        var line = new java.util.ArrayList<>(List.of("bash", "-c", SCRIPT, "mingcha"));
        line.addAll(List.of(arguments));
        var environment = Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "project", Project.ROOT.toString(),
                "jar", Project.jar().toString(),
                "unpacked", Project.jar().resolveSibling("run").toString());
        var run = ProgramRun.program(environment, line.toArray(String[]::new));
        assertTrue(run.exit() == 0, run.err());
        return run.out().lines().toList();
    }
}
