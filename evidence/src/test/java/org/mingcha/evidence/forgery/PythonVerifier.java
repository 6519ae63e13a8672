package org.mingcha.evidence.forgery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** docs/spec/verify.py over a folder of bundles, in one process. */
public final class PythonVerifier {
    private static final Path SCRIPT = Path.of("../docs/spec/verify.py");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PythonVerifier() {}

    public static boolean isThere() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    }

    /**
     * What it says to a file.
     *
     * @param figures SHA-256 of the figures.json that it computed; empty: it could not
     * @param text all of it, as JSON
     */
    public record Answer(String file, int exit, String figures, String text) {
        private static Answer parse(String line) {
            var tree = MAPPER.readTree(line);
            return new Answer(
                    tree.path("file").asString(),
                    tree.path("exit").intValue(),
                    tree.path("figures").asString(""),
                    line);
        }
    }

    /** In the order of the files' names, one to each. */
    public static List<Answer> answers(Path directory, String... options) throws IOException {
        var line = new ArrayList<>(List.of("python3", SCRIPT.toString(), "--batch", directory.toString()));
        line.addAll(List.of(options));
        var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        var process = builder.start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().map(Answer::parse).toList();
        }
    }
}
