package org.mingcha.evidence.forgery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;

/** Each forgery, by its name, before the jar and before the Python verifier: one verdict. The page has a test of its own. */
class ForgeriesTest {
    private static final Path TRUST = Path.of("../docs/spec/trust.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
    private static final List<Forgery> ALL = Forgeries.all();

    @TempDir
    private Path directory;

    @Test
    void thereAreManyAndEachHasANameOfItsOwn() {
        assertTrue(ALL.size() > 300, () -> ALL.size() + " forgeries");
        assertEquals(ALL.size(), ALL.stream().map(Forgery::name).distinct().count());
    }

    @Test
    void theHonestBundleHoldsForAReaderWhoKnowsTheKey() {
        assertEquals(0, exit(ForgeryList.HONEST, keyed()));
    }

    @Test
    void theJarComesToTheVerdictOfEach() {
        var exits = ALL.parallelStream()
                .map(forgery -> exit(forgery.zip(), TrustAnchor.BUNDLE_ONLY))
                .toList();
        assertEquals("", differing(exits));
    }

    @Test
    void theJarRefusesAnotherKeyThanTheReaders() {
        assertEquals(1, exit(ownKey().zip(), keyed()));
    }

    @Tag("slow")
    @Test
    void pythonComesToTheVerdictOfEach() throws IOException {
        assertEquals("", differing(python(ALL)));
    }

    @Test
    void pythonRefusesAnotherKeyThanTheReaders() throws IOException {
        assertEquals(List.of(1), python(List.of(ownKey()), "--vkey", Forgeries.vkey()));
    }

    /** What every verifier accepts is listed there, and nothing else is. */
    @Test
    void trustNamesEachThatIsNotSeen() throws IOException {
        var listed = ROW.matcher(Files.readString(TRUST))
                .results()
                .map(row -> row.group(1))
                .toList();
        var unseen = ALL.stream()
                .filter(Forgery::isUnseen)
                .map(Forgery::name)
                .sorted()
                .toList();
        assertEquals(unseen, listed.stream().sorted().toList());
    }

    private static Forgery ownKey() {
        return ALL.stream()
                .filter(forgery -> forgery.name().equals("own_key"))
                .findFirst()
                .orElseThrow();
    }

    private static String differing(List<Integer> exits) {
        return IntStream.range(0, ALL.size())
                .filter(i -> ALL.get(i).exit() != exits.get(i))
                .mapToObj(i -> ALL.get(i).name() + ": " + exits.get(i) + " instead of "
                        + ALL.get(i).exit())
                .collect(Collectors.joining("\n"));
    }

    private List<Integer> python(List<Forgery> forgeries, String... options) throws IOException {
        assumeTrue(PythonVerifier.isThere(), "no python3");
        var bundles = forgeries.stream().map(Forgery::zip).toList();
        return new PythonVerifier(directory)
                .answers(bundles, options).stream()
                        .map(PythonVerifier.Answer::exit)
                        .toList();
    }

    private static TrustAnchor keyed() {
        return TrustAnchor.read(Forgeries.vkey(), null).orElseThrow();
    }

    private static int exit(byte[] zip, TrustAnchor trusted) {
        return switch (new Verifier(trusted, null).verify(zip)) {
            case Verification.NoBundle _ -> 2;
            case Verification.Made made -> made.holds() ? 0 : 1;
        };
    }
}
