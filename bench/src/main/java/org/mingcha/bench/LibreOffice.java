package org.mingcha.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** LibreOffice's conversion of Word files to PDF: of several in one run, so that its start is shared among them. */
final class LibreOffice {
    private static final int FILES = 20;
    private static final double NANOS = 1e6;

    boolean isThere() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "soffice")));
    }

    /** Of one file, a run's start left out: what a run of {@value #FILES} files takes longer than a run of one. */
    double milliseconds(byte[] word) throws IOException {
        var place = Files.createTempDirectory("libreoffice");
        try {
            List<Path> files = new ArrayList<>();
            for (int i : IntStream.range(0, FILES + 1).toArray()) {
                files.add(Files.write(place.resolve(i + ".docx"), word));
            }
            convert(place, files.subList(0, 1));
            double one = convert(place, files.subList(0, 1));
            return (convert(place, files) - one) / FILES;
        } finally {
            remove(place);
        }
    }

    private static double convert(Path place, List<Path> files) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + place.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf"));
        line.addAll(List.of("--outdir", place.toString()));
        files.forEach(file -> line.add(file.toString()));
        long begun = System.nanoTime();
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("said").toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(Files.readString(place.resolve("said")));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("LibreOffice was interrupted", e);
        }
        return (System.nanoTime() - begun) / NANOS;
    }

    private static void remove(Path place) throws IOException {
        try (var all = Files.walk(place)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
