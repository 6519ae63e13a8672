package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.bundle.ZipForm;

/** One exit code a form, which docs/spec/bundle.md names: other verifiers have to come to the same. */
class ZipFormsTest {
    private static SortedMap<String, byte[]> parts = new TreeMap<>();

    @TempDir
    private Path directory = Path.of("");

    @BeforeAll
    static void makeTheBundleOnce() {
        parts = Forger.of(BundleWorld.of(new MemoryLog("qingxi.invalid/log")).bundle())
                .files();
    }

    @ParameterizedTest
    @EnumSource(ZipForm.class)
    void exitsAsTheSpecificationSays(ZipForm form) throws IOException {
        var file = Files.write(directory.resolve("bundle.zip"), form.of(parts));
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var exit = new VerifyMain(Locale.ENGLISH, out, out).run(List.of(file.toString()));
        assertEquals(form.exit(), exit, said.toString(StandardCharsets.UTF_8));
    }
}
