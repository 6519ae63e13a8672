package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.FormerBundle;
import org.mingcha.evidence.bundle.MemoryLog;

/** Bundles of {@code mingcha-bundle/1}, made before there was another: they hold as they did. */
class FormerBundlesTest {
    static List<Path> kept() throws IOException, URISyntaxException {
        var directory = Objects.requireNonNull(FormerBundlesTest.class.getResource("/bundles-1"));
        try (var files = Files.list(Path.of(directory.toURI()))) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void someAreKept() throws IOException, URISyntaxException {
        assertFalse(kept().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void eachHoldsAndSaysWhatItsFormatCannotShow(Path file) throws IOException {
        var made = verify(Files.readAllBytes(file), null);
        assertEquals("", problems(made));
        assertTrue(said(made).contains("former format mingcha-bundle/1"), said(made));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void anotherFigureIsRefusedInEach(Path file) throws IOException {
        var forged = Forger.of(Files.readAllBytes(file)).change("figures.json", FormerBundlesTest::flipped);
        assertTrue(problems(verify(forged.zip(), null)).contains("figures.json"));
        assertTrue(problems(verify(forged.mend().zip(), null)).contains("seal/facts"));
    }

    @Test
    void aDocumentThatComesOutOtherwiseIsNoFindingWhereNoRendererIsNamed() {
        var bundle = FormerBundle.of(BundleWorld.of(MemoryLog.former("qingxi.invalid/log")));
        var made = verify(bundle, new WorldRendering("9", "report.html"));
        assertEquals("", problems(made));
        assertTrue(said(made).contains("report.pdf not rendered again"), said(made));
        assertTrue(said(made).contains("report.html renders again to the same bytes"), said(made));
        assertEquals(
                List.of(
                        new ComparedDocument("report.html", ComparedDocument.How.BYTES),
                        new ComparedDocument("report.pdf", ComparedDocument.How.NONE)),
                made.documents());
    }

    private static byte[] flipped(byte[] bytes) {
        var changed = bytes.clone();
        changed[bytes.length / 2] ^= 1;
        return changed;
    }

    private static Verification.Made verify(byte[] zip, @org.jspecify.annotations.Nullable Rendering rendering) {
        return assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, rendering).verify(zip));
    }

    private static String problems(Verification.Made made) {
        return made.checks().stream()
                .filter(check -> !check.isOk())
                .map(check -> check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    private static String said(Verification.Made made) {
        return made.checks().stream().map(check -> check.detail(Locale.ENGLISH)).collect(Collectors.joining("\n"));
    }
}
