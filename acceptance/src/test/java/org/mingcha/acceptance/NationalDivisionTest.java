package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All units of the country, as npm's china-division publishes them; how fast is {@code bench import}'s to say. */
@Tag("long")
@Timeout(value = 3, unit = TimeUnit.HOURS)
class NationalDivisionTest {
    private static final int UNITS = 665_276;
    private static final List<String> LEVELS = List.of("provinces", "cities", "areas", "streets", "villages");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path work;

    private static List<String> files = List.of();

    /** Skipped, and counted so, where there is no npm or no registry. */
    @BeforeAll
    static void fetch() throws Exception {
        var pack = "cd '%s' && npm pack china-division@2.7.0 && tar xzf *.tgz".formatted(work);
        int exit = new ProcessBuilder("sh", "-c", pack)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("npm.log").toFile())
                .start()
                .waitFor();
        Assumptions.assumeTrue(exit == 0, () -> "npm could not fetch china-division: " + log());
        files = LEVELS.stream()
                .map(level ->
                        work.resolve("package/dist").resolve(level + ".csv").toString())
                .toList();
    }

    private static String log() {
        try {
            return Files.readString(work.resolve("npm.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void importsAllOnceAndIsResumedWhenKilled() throws Exception {
        Path data = work.resolve("data");
        var killing = new ProcessKiller(data, 6);
        boolean acknowledged = false;
        for (int kill = 0; kill < 3; kill++) {
            acknowledged |= killing.during(20_000, arguments()).acknowledged();
        }
        JsonNode first =
                JSON.readTree(ProgramRun.mingcha(data, arguments()).ok().out());
        var possible = acknowledged ? List.of(0) : List.of(0, UNITS);
        assertTrue(possible.contains(first.path("imported").asInt()), first.toString());
        JsonNode second =
                JSON.readTree(ProgramRun.mingcha(data, arguments()).ok().out());
        assertEquals(0, second.path("imported").asInt() + second.path("changed").asInt());
        assertEquals(0, second.path("refused").size());
        ProgramRun.mingcha(data, "fsck").ok();
    }

    @Test
    void importsEveryUnitAndRefusesNone() {
        JsonNode answer = JSON.readTree(
                ProgramRun.mingcha(work.resolve("fresh"), arguments()).ok().out());
        assertEquals(UNITS, answer.path("imported").asInt());
        assertEquals(0, answer.path("refused").size());
    }

    private static String[] arguments() {
        var line = new ArrayList<>(List.of("import", "units"));
        line.addAll(files);
        return Stream.concat(line.stream(), Stream.of("--json")).toArray(String[]::new);
    }
}
