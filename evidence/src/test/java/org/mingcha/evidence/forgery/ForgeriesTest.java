package org.mingcha.evidence.forgery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.verify.Trusted;
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
        assertEquals("", differing(ALL, forgery -> exit(forgery.zip(), Trusted.BUNDLE_ONLY)));
    }

    @Test
    void theJarRefusesAnotherKeyThanTheReaders() {
        assertEquals(1, exit(ownKey().zip(), keyed()));
    }

    @Test
    void pythonComesToTheVerdictOfEach() throws IOException {
        var python = python(ALL);
        assertEquals("", differing(ALL, forgery -> python.getOrDefault(forgery.name(), -1)));
    }

    @Test
    void pythonRefusesAnotherKeyThanTheReaders() throws IOException {
        assertEquals(Map.of("own_key", 1), python(List.of(ownKey()), "--vkey", Forgeries.vkey()));
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

    private static String differing(List<Forgery> forgeries, ToIntFunction<Forgery> verifier) {
        return forgeries.stream()
                .map(forgery -> Map.entry(forgery, verifier.applyAsInt(forgery)))
                .filter(each -> each.getKey().exit() != each.getValue())
                .map(each -> each.getKey().name() + ": " + each.getValue() + " instead of "
                        + each.getKey().exit())
                .collect(Collectors.joining("\n"));
    }

    /** The exits by name; the files have numbers for names, since a forgery's may hold what a file's may not. */
    private Map<String, Integer> python(List<Forgery> forgeries, String... options) throws IOException {
        assumeTrue(PythonVerifier.isThere(), "no python3");
        var files = new TreeMap<String, Forgery>();
        for (var forgery : forgeries) {
            var file = "%04d.zip".formatted(files.size());
            Files.write(directory.resolve(file), forgery.zip());
            files.put(file, forgery);
        }
        return PythonVerifier.answers(directory, options).stream()
                .collect(Collectors.toMap(answer -> files.get(answer.file()).name(), PythonVerifier.Answer::exit));
    }

    private static Trusted keyed() {
        return Trusted.read(Forgeries.vkey(), null).orElseThrow();
    }

    private static int exit(byte[] zip, Trusted trusted) {
        return switch (new Verifier(trusted, null).verify(zip)) {
            case Verification.NoBundle _ -> 2;
            case Verification.Made made -> made.holds() ? 0 : 1;
        };
    }
}
