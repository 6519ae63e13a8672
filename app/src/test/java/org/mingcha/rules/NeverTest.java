package org.mingcha.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.database.TestDatabase;

/** What the product never holds, asks for or reaches: docs/adr/0007 has the list and the reasons. */
class NeverTest {
    private static final NeverWords WORDS = new NeverWords();

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void nothingOfTheListIsThereAndEveryExceptionIsNeeded() {
        var names = new ArrayList<>(Product.names());
        names.addAll(Product.columns(database.jdbc()));
        kindsOfNames(names).forEach((kind, count) -> assertTrue(count > 3, kind + " was hardly walked: " + count));
        var forbidden = Product.forbidden(WORDS, names);
        var unexplained = NeverExceptions.unexplained(forbidden.keySet());
        assertEquals(
                List.of(),
                unexplained.stream()
                        .map(each -> each + " -> " + forbidden.get(each))
                        .toList());
        assertEquals(List.of(), NeverExceptions.idle(forbidden.keySet()));
    }

    private static Map<String, Long> kindsOfNames(List<Named> names) {
        var counts = new TreeMap<String, Long>();
        for (var kind : List.of(
                "column",
                "register",
                "field",
                "item",
                "API",
                "address",
                "input",
                "setting",
                "component",
                "name",
                "client")) {
            counts.put(
                    kind,
                    names.stream().filter(each -> each.kind().equals(kind)).count());
        }
        return counts;
    }

    @Test
    void theListHasEveryKindInThreeScripts() {
        assertEquals(12, WORDS.sizes().size());
        WORDS.sizes().forEach((kind, words) -> assertTrue(words >= 10, kind + " has " + words));
        assertTrue(WORDS.reachingOut().containsAll(List.of("java.net.http", "okhttp3", "org.jsoup")));
    }

    static Stream<NeverTrials.Trial> files() {
        return NeverTrials.files();
    }

    static Stream<NeverTrials.Column> columns() {
        return NeverTrials.columns();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aForbiddenThingAddedToAFileIsNamed(NeverTrials.Trial trial) {
        var before = SourceTree.text(SourceTree.ROOT.resolve(trial.file()));
        var after = trial.edit().apply(before);
        assertNotEquals(before, after, "the trial has changed nothing");
        assertEquals(List.of(), unexplained(namesIn(trial.file(), before)));
        var found = unexplained(namesIn(trial.file(), after));
        assertTrue(found.contains(trial.found()), found.toString());
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aForbiddenColumnIsNamed(NeverTrials.Column trial) {
        try (var own = TestDatabase.create()) {
            own.ownerJdbc().sql(trial.sql()).update();
            assertEquals(List.of(trial.found()), unexplained(Product.columns(own.jdbc())));
        }
    }

    private static List<String> unexplained(List<Named> names) {
        var forbidden = Product.forbidden(WORDS, names);
        forbidden.keySet().retainAll(NeverExceptions.unexplained(forbidden.keySet()));
        return NeverTrials.found(forbidden);
    }

    private static List<Named> namesIn(String file, String text) {
        return file.endsWith(".java")
                ? NamesInJava.in(SourceTree.parse(Path.of(file), text), file)
                : NamesInFiles.in(file, text);
    }
}
