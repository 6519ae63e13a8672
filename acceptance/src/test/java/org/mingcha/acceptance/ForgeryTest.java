package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntBiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;

/** The demo town's bundle, forged: refused, and the part named, whatever was mended. */
@Tag("slow")
class ForgeryTest {
    private static final long SEED = 20260105;
    private static final int SMALL = 4096;
    private static final int POSITIONS = 256;
    private static final int NAMED_AT_MOST = 20;
    private static final String TOWN_CHAIN = "chain/" + DemoRun.UNIT;

    private final Bundle bundle = Bundle.read(DemoRun.get().bundle());
    private final String vkey = DemoRun.get().vkey();

    @TempDir
    Path work;

    ForgeryTest() throws IOException {}

    @Test
    void packedAnewItStillHolds() {
        assertEquals("", problems(bundle.zip()));
    }

    @Test
    void oneChangedByteOfAnyPartIsRefusedByName() {
        sweep((name, size) -> 1);
    }

    /** Every byte of each small part, 256 seeded positions of each larger one. */
    @Test
    @Tag("long")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void everyChangedByteIsRefusedByName() {
        sweep((name, size) -> isOneOfMany(name) ? 2 : size <= SMALL ? size : POSITIONS);
    }

    /** They are hundreds: one byte is changed in as many at a time as a check names, each byte in its turn. */
    @Test
    @Tag("long")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void everyChangedByteOfEachEntryIsRefusedByName() {
        var names = bundle.parts().keySet().stream().filter(ForgeryTest::isOneOfMany);
        names.gather(Gatherers.windowFixed(NAMED_AT_MOST)).parallel().forEach(some -> {
            int longest = some.stream().mapToInt(this::size).max().orElseThrow();
            assertTrue(longest <= SMALL, () -> some + ": " + longest + " bytes");
            for (int at = 0; at < longest; at++) {
                int position = at;
                assertNamed(
                        some.stream().filter(name -> position < size(name)).collect(Collectors.toSet()), at, at % 8);
            }
        });
    }

    private int size(String part) {
        return bundle.parts().get(part).length;
    }

    private static boolean isOneOfMany(String part) {
        return part.startsWith("facts/");
    }

    @Test
    void changedBytesOfTheFileItselfAreRefused() throws IOException {
        byte[] file = Files.readAllBytes(DemoRun.get().bundle());
        var random = new Random(SEED);
        for (int i = 0; i < POSITIONS / 4; i++) {
            byte[] changed = file.clone();
            int at = random.nextInt(file.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertTrue(!problems(changed).isEmpty(), "byte " + at);
        }
    }

    @Test
    void raisedFigureIsRefusedByItsItem() throws IOException {
        var forged = bundle.changed("figures.json", text -> raised(text, 1));
        assertRefused(forged, "item 1 count");
    }

    @Test
    void entryLeftOutWithItsFigureLoweredIsRefused() throws IOException {
        String figures = bundle.text("figures.json");
        String entry = citedFirst(figures);
        var forged = bundle.changed("figures.json", text -> raised(text, -1).replaceFirst("\\[" + entry + ",", "["))
                .without("facts/" + entry + ".json");
        assertRefused(forged, entry);
        var cut = forged.changed(
                TOWN_CHAIN,
                text -> text.lines()
                        .filter(line -> !line.startsWith(entry + " "))
                        .collect(Collectors.joining("\n", "", "\n")));
        assertRefused(cut, TOWN_CHAIN);
    }

    @Test
    void chainCutShortIsRefused() throws IOException {
        var forged =
                bundle.changed(TOWN_CHAIN, text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
        assertRefused(forged, TOWN_CHAIN);
    }

    @Test
    void replacedPdfIsRefused() throws IOException {
        byte[] other = bundle.parts().get("report.pdf").clone();
        Arrays.fill(other, other.length / 2, other.length / 2 + 64, (byte) '0');
        var careless = bundle.flipped(Set.of("report.pdf"), 1_000, 3);
        assertRefused(careless, "report.pdf");
        assertRefused(bundle.replaced("report.pdf", other), "seal/facts");
    }

    /** A whole log made anew under the same name, with all that is in it: only the key tells it apart. */
    @Test
    void bundleOfAnotherKeyIsRefusedWithTheVkey() throws IOException {
        var town = Town.founded(work.resolve("other"), Map.of("MINGCHA_LOG_ORIGIN", vkey.replaceFirst("\\+.*", "")));
        Path forged = work.resolve("forged.zip");
        town.importLedger(town.meetings("meetings.xlsx", 0, 5)).ok();
        town.mingcha(
                        "bundle",
                        "--unit",
                        Town.CODE,
                        "--checklist",
                        "town-online-work",
                        "--period",
                        "2025",
                        "--confirm",
                        "--out",
                        forged.toString())
                .ok();
        ProgramRun.verifier(forged.toString()).ok();
        var run = ProgramRun.verifier(forged.toString(), "--vkey", vkey).exited(1);
        assertTrue(run.out().contains("key"), run.out());
    }

    private void sweep(ToIntBiFunction<String, Integer> positions) {
        var random = new Random(SEED);
        bundle.parts().forEach((name, bytes) -> {
            int count = positions.applyAsInt(name, bytes.length);
            int bit = random.nextInt(8);
            IntStream at = count == bytes.length
                    ? IntStream.range(0, count)
                    : random.ints(count, 0, bytes.length).sorted();
            at.parallel().forEach(position -> assertNamed(Set.of(name), position, bit));
        });
    }

    private void assertNamed(Set<String> parts, int position, int bit) {
        String said = problems(bundle.flipped(parts, position, bit).zip());
        for (String part : parts)
            assertTrue(said.contains(part), () -> part + " at " + position + ", bit " + bit + ": " + said);
    }

    /** In this process, then as a reader would check it. */
    private void assertRefused(Bundle forged, String part) throws IOException {
        String said = problems(forged.zip());
        assertTrue(said.contains(part), said);
        Path file = Files.write(work.resolve("forged.zip"), forged.zip());
        for (var arguments : List.of(List.of(file.toString()), List.of(file.toString(), "--vkey", vkey))) {
            var run = ProgramRun.verifier(arguments.toArray(String[]::new)).exited(1);
            assertTrue(run.out().contains(part), run.out());
        }
    }

    private String problems(byte[] zip) {
        var trusted = TrustAnchor.read(vkey, null).orElseThrow();
        return switch (new Verifier(trusted, null).verify(zip)) {
            case Verification.NoBundle(var reason) -> reason.name();
            case Verification.Made made ->
                made.checks().stream()
                        .filter(check -> !check.isOk())
                        .map(check -> check.step().number() + ": " + check.detail(Locale.ENGLISH))
                        .collect(Collectors.joining("\n"));
        };
    }

    /** The count of item 1, in canonical JSON, changed by this much. */
    private static String raised(String figures, int by) {
        var first = item1(figures);
        var changed = first.replaceFirst(
                "\"value\":(\\d+)", "\"value\":" + (Integer.parseInt(group(first, "\"value\":(\\d+)")) + by));
        assertTrue(!changed.equals(first), first);
        return figures.replace(first, changed);
    }

    private static String citedFirst(String figures) {
        return group(item1(figures), "\\[(\\d+),");
    }

    private static String item1(String figures) {
        return group(figures, "(\\{\"entries\":\\[[0-9,]*\\],\"late\":\\d+,\"name\":\"count\"[^}]*\\})");
    }

    private static String group(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), () -> pattern + " is not in " + text.substring(0, Math.min(2_000, text.length())));
        return found.group(1);
    }
}
