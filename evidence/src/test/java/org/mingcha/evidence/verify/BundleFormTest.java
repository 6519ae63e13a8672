package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.verify.ComparedDocument.How;

/** What a bundle says of its own form, and what is said of its documents. */
class BundleFormTest {
    private static byte[] bundle = new byte[0];

    @BeforeAll
    static void makeTheBundleOnce() {
        bundle = BundleWorld.of(new MemoryLog("qingxi.invalid/log")).bundle();
    }

    @Test
    void anUnknownFormatIsOneClearFinding() {
        var forged = manifest("\"format\":\"mingcha-bundle/2\"", "\"format\":\"mingcha-bundle/3\"");
        assertTrue(problems(verify(forged, null)).startsWith("the bundle is of the format mingcha-bundle/3, which"));
    }

    @Test
    void unknownSemanticsAreOneClearFinding() {
        var forged = manifest("\"semantics\":\"2\"", "\"semantics\":\"7\"");
        assertTrue(
                problems(verify(forged, null)).startsWith("the bundle was computed by version 7 of what rules mean"));
    }

    @Test
    void theRendererBelongsToWhatIsSealed() {
        var forged = manifest("\"renderer\":\"world-1\"", "\"renderer\":\"world-2\"");
        assertTrue(problems(verify(forged, null)).contains("manifest.json is not the one that report.issued seals"));
    }

    @Test
    void underAnotherRendererNothingDiffers() {
        var made = verify(bundle, new WorldRendering("world-2", "report.html"));
        assertEquals("", problems(made));
        assertTrue(
                said(made).contains("report.pdf not rendered again: made by renderer world-1, this is world-2"),
                said(made));
        assertEquals(List.of(How.NONE, How.NONE), compared(made));
    }

    @Test
    void underItsOwnRendererADocumentThatDiffersIsFound() {
        var made = verify(bundle, new WorldRendering("world-1", "report.html"));
        assertEquals("report.pdf renders again to other bytes", problems(made));
        assertEquals(List.of(How.BYTES, How.NONE), compared(made));
        assertEquals(
                List.of(How.BYTES, How.BYTES),
                compared(verify(bundle, new WorldRendering("world-1", "report.html", "report.pdf"))));
    }

    @Test
    void withoutARendererNothingIsCompared() {
        assertEquals(List.of(How.NONE, How.NONE), compared(verify(bundle, null)));
    }

    /** From a log that seals whatever it likes. */
    @ParameterizedTest
    @ValueSource(strings = {"report.exe", "report.js", "report-narrative.htm", "reports.pdf", "texts.pdf"})
    void aPartOfAnyOtherNameIsNoneEvenFromADishonestLog(String name) {
        var forged = Forger.of(bundle).put(name, new byte[] {'x'}).mend();
        var made = verify(forged.zip(), null);
        assertTrue(problems(made).contains(name + " is no part of a bundle"), problems(made));
        assertTrue(made.documents().stream().noneMatch(each -> each.name().equals(name)));
    }

    private static byte[] manifest(String from, String to) {
        return Forger.of(bundle)
                .change(
                        "manifest.json",
                        bytes -> new String(bytes, StandardCharsets.UTF_8)
                                .replace(from, to)
                                .getBytes(StandardCharsets.UTF_8))
                .zip();
    }

    private static Verification.Made verify(byte[] zip, @Nullable Rendering rendering) {
        return assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, rendering).verify(zip));
    }

    private static List<How> compared(Verification.Made made) {
        return made.documents().stream().map(ComparedDocument::compared).toList();
    }

    private static String problems(Verification.Made made) {
        return said(made, false);
    }

    private static String said(Verification.Made made) {
        return said(made, true);
    }

    private static String said(Verification.Made made, boolean all) {
        return made.checks().stream()
                .filter(check -> all || !check.isOk())
                .map(check -> check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
