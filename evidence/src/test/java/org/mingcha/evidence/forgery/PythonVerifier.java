package org.mingcha.evidence.forgery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/spec/verify.py, one process for each processor. */
public final class PythonVerifier {
    private static final Path SCRIPT = Path.of("../docs/spec/verify.py");
    private static final String ANSWERS = "answers";
    private static final int PROCESSES = Runtime.getRuntime().availableProcessors();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path directory;

    /** @param directory to which the bundles are written for as long as they are looked at */
    public PythonVerifier(Path directory) {
        this.directory = directory;
    }

    public static boolean isThere() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    }

    /**
     * What it says to a bundle.
     *
     * @param figures SHA-256 of the figures.json that it computed; empty: it could not
     * @param said all of it, as JSON
     */
    public record Answer(int exit, String figures, String said) {
        private static Answer of(JsonNode tree) {
            return new Answer(tree.path("exit").intValue(), tree.path("figures").asString(""), tree.toString());
        }
    }

    /** In the order of the bundles, one to each. */
    public List<Answer> answers(List<byte[]> bundles, String... options) throws IOException {
        var files = new ArrayList<Path>();
        for (var bundle : bundles) {
            var folder = Files.createDirectories(directory.resolve("part-" + files.size() % PROCESSES));
            files.add(Files.write(folder.resolve(files.size() + ".zip"), bundle));
        }
        var folders = files.stream().map(Path::getParent).distinct().toList();
        var running = new ArrayList<Process>();
        for (var folder : folders) {
            running.add(start(folder, options));
        }
        running.forEach(process -> process.onExit().join());
        var answers = new TreeMap<Integer, Answer>();
        for (var folder : folders) {
            Files.readAllLines(folder.resolve(ANSWERS)).stream()
                    .map(MAPPER::readTree)
                    .forEach(tree -> answers.put(place(tree), Answer.of(tree)));
        }
        for (var file : files) {
            Files.delete(file);
        }
        if (answers.size() != bundles.size()) {
            throw new IllegalStateException(answers.size() + " answers to " + bundles.size() + " bundles");
        }
        return List.copyOf(answers.values());
    }

    private static int place(JsonNode tree) {
        return Integer.parseInt(tree.path("file").asString().replace(".zip", ""));
    }

    private static Process start(Path folder, String... options) throws IOException {
        var line = new ArrayList<>(List.of("python3", SCRIPT.toString(), "--batch", folder.toString()));
        line.addAll(List.of(options));
        var builder = new ProcessBuilder(line)
                .redirectOutput(folder.resolve(ANSWERS).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        return builder.start();
    }
}
