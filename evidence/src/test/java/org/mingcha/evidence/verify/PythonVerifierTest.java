package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second verifier, written from docs/spec alone, over the bundles that are kept. */
class PythonVerifierTest {
    private static final Path FORMER = Path.of("src/test/resources/bundles-1");
    private static final Path SCRIPT =
            Path.of("../docs/spec/verify.py").toAbsolutePath().normalize();

    private record Said(int status, String text) {}

    @TempDir
    private Path directory;

    @BeforeAll
    static void onlyWherePythonIs() {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "python3"))),
                "no python3");
    }

    @Tag("slow")
    @Test
    void everyFormerBundleVerifiesUnderTheOfficesKey() throws Exception {
        var said = python("--batch", FORMER.toString(), "--vkey", vkey());
        assertEquals(0, said.status(), said.text());
        try (var files = Files.list(FORMER)) {
            assertEquals(
                    files.filter(file -> file.toString().endsWith(".zip")).count(),
                    said.text().lines().count());
        }
        assertTrue(said.text().lines().allMatch(line -> line.contains("\"exit\": 0")), said.text());
    }

    @Test
    void itComputesTheFiguresItself() throws Exception {
        var bundle = FORMER.resolve("town-2025.zip");
        var said = python(bundle.toString(), "--figures");
        try (var zip = new ZipFile(bundle.toFile())) {
            var sealed = zip.getInputStream(zip.getEntry("figures.json")).readAllBytes();
            assertEquals(new String(sealed, StandardCharsets.UTF_8), said.text());
        }
    }

    @Test
    void itSaysFirstThatDocumentsWereNotCompared() throws Exception {
        var said = python(FORMER.resolve("village-2025.zip").toString());
        assertTrue(said.text().startsWith("Documents NOT compared"), said.text());
        assertTrue(said.text().contains("signer not known to you"), said.text());
    }

    @Test
    void anotherKeyIsNamed() throws Exception {
        var other = "other.invalid/log+bdef6a91+AfOQMHVGgivGrYS3c4z01d1+F92sIsWg1mg+K4/YGHXp";
        var said = python(FORMER.resolve("village-2025.zip").toString(), "--vkey", other);
        assertEquals(1, said.status());
        assertTrue(said.text().contains("1 Seal: DOES NOT HOLD"), said.text());
    }

    @Test
    void noDamageEndsInATraceAndNoneIsTaken() throws Exception {
        var whole = Files.readAllBytes(FORMER.resolve("village-2025.zip"));
        for (int at : List.of(0, 40, 5_000, whole.length / 2, whole.length - 60, whole.length - 3)) {
            var damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(directory.resolve("changed-" + at + ".zip"), damaged);
            Files.write(directory.resolve("cut-" + at + ".zip"), Arrays.copyOf(whole, at));
        }
        var said = python("--batch", directory.toString());
        assertFalse(said.text().contains("Traceback"), said.text());
        assertEquals(12, said.text().lines().count());
        assertTrue(said.text().lines().noneMatch(line -> line.contains("\"exit\": 0")), said.text());
    }

    private static String vkey() throws IOException {
        return Files.readString(FORMER.resolve("vkey")).strip();
    }

    private static Said python(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        var process = builder.redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        return new Said(process.exitValue(), text);
    }
}
