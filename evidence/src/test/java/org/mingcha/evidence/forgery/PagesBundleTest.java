package org.mingcha.evidence.forgery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.bundle.BundleDraft;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.ReportIssued;
import org.mingcha.evidence.page.PageCode;
import org.mingcha.evidence.page.PageNotes;
import org.mingcha.evidence.page.PageStatement;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteSigner;

/** The signed notes of a report's pages in its bundle: before the jar and before the Python verifier, one verdict. */
class PagesBundleTest {
    private static final String ORIGIN = "qingxi.invalid/log";
    private static final NoteSigner KEY = NoteSigner.generate(ORIGIN, new SecureRandom());
    private static final NoteSigner OTHER = NoteSigner.generate(ORIGIN, new SecureRandom());
    private static final List<List<String>> NUMBERS = List.of(List.of("2025 12", "3"), List.of(), List.of("100%"));

    private final BundleWorld world = BundleWorld.of(new MemoryLog(KEY));
    private final BundleDraft draft = BundleDraft.compute(world.log(), world.request());

    @TempDir
    private Path directory = Path.of("");

    @Test
    void theLeafSealsTheNoteOfEachPage() throws IOException {
        var notes = notes(KEY, "list");
        var bundle = bundle(notes);
        assertEquals("", problems(bundle));
        var issued = ReportIssued.of(
                Opening.fromJson(Forger.of(bundle).part(PartNames.SEAL_FACTS)).content());
        assertEquals(notes.digests(), issued.pages());
        assertEquals(notes.layouts(), PageNotes.fromJson(notes.toJson()).layouts());
        assertPython(0, bundle);
    }

    @Test
    void pagesThatTheLeafDoesNotSeal() throws IOException {
        var without = Forger.of(bundle(notes(KEY, "list")))
                .remove(PartNames.PAGES)
                .mend()
                .zip();
        assertTrue(problems(without).contains("the notes of pages in pages.json are not those that report.issued"));
        assertPython(1, without);
        var added = Forger.of(bundle(PageNotes.NONE))
                .put(PartNames.PAGES, notes(KEY, "list").toJson())
                .mend()
                .zip();
        assertTrue(problems(added).contains("the notes of pages in pages.json are not those that report.issued"));
        assertPython(1, added);
    }

    @Test
    void notesOfAnotherKeyOfAnotherPlaceAndOfOtherFigures() throws IOException {
        var good = notes(KEY, "list").layouts().get("list");
        var turned = new PageNotes(new TreeMap<>(Map.of("list", good.reversed())));
        var elsewhere = new PageNotes(new TreeMap<>(Map.of("narrative", good)));
        var figures = good.stream()
                .map(note -> note.text().replace("\n2025\n", "\n2024\n"))
                .map(text -> Note.sign(text, KEY))
                .toList();
        var other = new PageNotes(new TreeMap<>(Map.of("list", figures)));
        for (var notes : List.of(turned, elsewhere, other, notes(OTHER, "list"))) {
            var bundle = bundle(notes);
            assertTrue(problems(bundle).contains("6: pages.json: the note of page 1 "), problems(bundle));
            assertPython(1, bundle);
        }
    }

    @Test
    void pythonReadsThePageItself() throws Exception {
        assumeTrue(PythonVerifier.isThere());
        var note = notes(KEY, "list").layouts().get("list").getFirst();
        var words = Files.writeString(directory.resolve("words.txt"), "2025年，12次，\n8项\n— 1 —\n");
        assertEquals("0", python(note.format()).getFirst());
        assertEquals("0", python(PageCode.of(note)).getFirst());
        var differs = python(PageCode.of(note), "--text", words.toString());
        assertEquals("1", differs.getFirst());
        assertTrue(differs.get(1).contains("From number 3: signed was 3, now it is 8"), differs.get(1));
        assertEquals("1", python(note.format().replace("2025 12", "2025 13")).getFirst());
    }

    private List<String> python(String page, String... options) throws Exception {
        var line = new ArrayList<>(List.of("python3", "../docs/spec/verify.py", "--page", page));
        line.addAll(List.of("--vkey", KEY.verifier().vkey()));
        line.addAll(List.of(options));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return List.of(Integer.toString(process.waitFor()), said);
    }

    private PageNotes notes(NoteSigner by, String layout) {
        var notes = draft.pages(layout, NUMBERS).stream()
                .map(PageStatement::text)
                .map(text -> Note.sign(text, by))
                .toList();
        return new PageNotes(new TreeMap<>(Map.of(layout, notes)));
    }

    private byte[] bundle(PageNotes notes) {
        return world.seal(draft.with(BundleWorld.RENDERER, BundleWorld.documents(), notes));
    }

    private void assertPython(int exit, byte[] bundle) throws IOException {
        if (PythonVerifier.isThere()) {
            var answer = new PythonVerifier(directory).answers(List.of(bundle)).getFirst();
            assertEquals(exit, answer.exit(), answer.said());
        }
    }

    private static String problems(byte[] zip) {
        var made = assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(zip));
        return made.checks().stream()
                .filter(check -> !check.isOk())
                .map(check -> check.step().number() + ": " + check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
