package org.mingcha.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client in Java that openapi-generator made of a description, with a tour written against it. */
public final class GeneratedClient {
    private static final Path PLACE = Path.of("target/client").toAbsolutePath();
    private static final Path TOUR =
            Path.of("src/test/resources/openapi/client/Tour.java").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final String classPath;

    private GeneratedClient(String classPath) {
        this.classPath = classPath;
    }

    /** Whether the build has fetched the generator. */
    public static boolean canBeMade() {
        return Files.isDirectory(PLACE.resolve("generator"));
    }

    public static GeneratedClient of(Path description) throws IOException {
        var made = Files.createTempDirectory(PLACE, "made");
        done(List.of(
                JAVA,
                "-jar",
                jars("generator").getFirst(),
                "generate",
                "--input-spec=" + description,
                "--generator-name=java",
                "--library=native",
                "--output=" + made,
                "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                "--additional-properties=openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true"));
        var libraries = String.join(File.pathSeparator, jars("lib"));
        var compile = new ArrayList<>(List.of(
                JAVA + "c", "-nowarn", "-proc:none", "-encoding", "UTF-8", "-cp", libraries, "-d", made + "/classes"));
        compile.addAll(files(made.resolve("src/main/java"), ".java"));
        compile.add(TOUR.toString());
        done(compile);
        return new GeneratedClient(made + "/classes" + File.pathSeparator + libraries);
    }

    /** What the tour says; a tour that breaks off fails. */
    public String run(List<String> arguments) {
        var command = new ArrayList<>(List.of(JAVA, "-cp", classPath, "Tour"));
        command.addAll(arguments);
        return done(command);
    }

    private static String done(List<String> command) {
        var process = ChildProcess.run(PLACE, Map.of(), command);
        assertThat(process.exit()).as(process.said()).isZero();
        return process.said();
    }

    private static List<String> jars(String folder) throws IOException {
        return files(PLACE.resolve(folder), ".jar");
    }

    private static List<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.map(Path::toString)
                    .filter(name -> name.endsWith(ending))
                    .collect(Collectors.toList());
        }
    }
}
