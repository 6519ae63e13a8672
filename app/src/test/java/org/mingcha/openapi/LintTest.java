package org.mingcha.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published description, read by the linters that others use. */
@Tag("slow")
class LintTest {
    private static final Path PINNED = Path.of("src/test/resources/openapi/lint");
    private static final Path PLACE = Path.of("target/lint");
    private static final Map<String, String> QUIET =
            Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true", "NO_COLOR", "1");

    @BeforeAll
    static void install() throws IOException {
        assumeTrue(isInstalled("npm"), "npm is not installed");
        Files.createDirectories(PLACE);
        for (var name : List.of("package.json", "package-lock.json", "redocly.yaml", ".spectral.yaml")) {
            Files.write(PLACE.resolve(name), Files.readAllBytes(PINNED.resolve(name)));
        }
        var published = Files.readAllBytes(Path.of("src/main/resources/api/openapi.yaml"));
        Files.write(PLACE.resolve("openapi.yaml"), published);
        var npm = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        assertThat(npm.exit()).as(npm.said()).isZero();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Test
    void redoclyFindsNothing() {
        var lint = run("node_modules/.bin/redocly", "lint", "openapi.yaml", "--max-problems=1000");
        assertThat(lint.exit()).as(lint.said()).isZero();
        assertThat(lint.said()).contains("Your API description is valid").doesNotContain("You have");
    }

    @Test
    void spectralFindsNothing() {
        var lint = run("node_modules/.bin/spectral", "lint", "openapi.yaml", "--fail-severity=hint");
        assertThat(lint.exit()).as(lint.said()).isZero();
        assertThat(lint.said()).contains("No results with a severity of 'hint' or higher found!");
    }

    private static ChildProcess run(String... command) {
        return ChildProcess.run(PLACE, QUIET, List.of(command));
    }
}
