package org.mingcha.inspection.checklist.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.register.Registers;

/** Catalogs of some kilobytes that stopped a server for minutes: read or refused in little time. */
class HostileCatalogTest {
    private static final long SEED = 20261130;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)\\s]*\\)");

    /** Two insertions a level: thirty-two levels asked for four thousand million texts. */
    @Test
    void aParameterIsResolvedOnceHoweverOftenItIsInserted() {
        var params = new StringBuilder("{\"id\": \"p0\", \"label\": \"x\"}");
        for (int level = 1; level <= 32; level++) {
            params.append(",{\"id\": \"p%d\", \"label\": \"{{p%d}}{{p%d}}\"}".formatted(level, level - 1, level - 1));
        }
        var read = soon(() -> read(catalog(params.toString(), "{{p4}} and {{p32}}")));
        var question = assertInstanceOf(ChecklistFileResult.Read.class, read)
                .checklist()
                .items()
                .getFirst()
                .question();
        assertTrue(question.startsWith("T: [[[[[x][x]]"), question);
        assertTrue(question.length() < 2 * CatalogParams.MOST_CHARACTERS, question.length() + " characters");
    }

    @Test
    void parametersInAChainOfAThousandAreNoStackOfAThousand() {
        var params = new StringBuilder("{\"id\": \"p0\", \"label\": \"x\"}");
        for (int at = 1; at <= 100_000; at++) {
            params.append(",{\"id\": \"p%d\", \"label\": \"{{p%d}}\"}".formatted(at, at - 1));
        }
        assertInstanceOf(ChecklistFileResult.Read.class, soon(() -> read(catalog(params.toString(), "{{p100000}}"))));
    }

    /** A hundred kilobytes became a question of fifty million characters, and were stored. */
    @Test
    void aTextThatItsInsertionsMakeTooLongIsRefused() {
        var params = "{\"id\": \"a\", \"label\": \"" + "x".repeat(15_000) + "\"}";
        assertTooLong(soon(() -> read(catalog(params, "{{a}}".repeat(500)))));
        assertTooLong(soon(() -> read(catalog(params, "x".repeat(20_001)))));
    }

    /** Each is short enough, and all together are not. */
    @Test
    void allTextsTogetherHaveABudget() {
        var params = "{\"id\": \"a\", \"label\": \"" + "x".repeat(15_000) + "\"}";
        var controls = new StringBuilder();
        for (int at = 0; at < 2_000; at++) {
            controls.append(at == 0 ? "" : ",").append("{\"id\": \"c%d\", \"title\": \"{{a}}\"}".formatted(at));
        }
        assertTooLong(soon(() -> read("""
                {"catalog": {"uuid": "6e8a1a3c-2a1a-4f6b-9a53-4b6f0d7e8c11", "params": [%s], "metadata": {"title": "Title",
                 "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"}, "controls": [%s]}}
                """.formatted(params, controls))));
    }

    @Test
    void forHundredThousandsOfBracketsOnePassIsEnough() {
        for (var text : new String[] {"[", "[](", "[a](b", "](", "[]"}) {
            soon(() -> LinkText.of(text.repeat(400_000)));
        }
        soon(() -> read(catalog("", "[".repeat(20_000))));
    }

    @Test
    void linksAreFoundWhereThePatternFindsThem() {
        var random = new Random(SEED);
        var signs = "[[]]((()) \ta\n\u000b";
        for (int trial = 0; trial < 200_000; trial++) {
            var text = new StringBuilder();
            for (int at = random.nextInt(14); at > 0; at--) text.append(signs.charAt(random.nextInt(signs.length())));
            assertEquals(
                    LINK.matcher(text).replaceAll("$1"),
                    LinkText.of(text.toString()),
                    () -> "seed " + SEED + ": " + text);
        }
    }

    /** Three bytes of JSON are a hundred in memory. */
    @Test
    void aCatalogOfTooManyValuesIsRefused() {
        var json = "{\"catalog\": {\"x\": [" + "{},".repeat(1_000_001) + "{}]}}";
        var refused = assertInstanceOf(ChecklistFileResult.Refused.class, soon(() -> read(json)));
        assertTrue(refused.flaws().getFirst().sentence(Locale.ENGLISH).startsWith("The file f.json holds too much"));
    }

    private static ChecklistFileResult soon(Supplier<ChecklistFileResult> reading) {
        return assertTimeoutPreemptively(SOON, reading::get);
    }

    private static void soon(Runnable work) {
        assertTimeoutPreemptively(SOON, work::run);
    }

    private static ChecklistFileResult read(String json) {
        return new CatalogReader("f.json", Registers.shipped()).read(json, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertTooLong(ChecklistFileResult reading) {
        var refused = assertInstanceOf(ChecklistFileResult.Refused.class, reading);
        var sentence = refused.flaws().getFirst().sentence(Locale.ENGLISH);
        assertTrue(sentence.contains("more than 20,000 characters"), sentence);
        assertTrue(sentence.length() < 300, sentence);
    }

    private static String catalog(String params, String statement) {
        return """
                {"catalog": {"uuid": "6e8a1a3c-2a1a-4f6b-9a53-4b6f0d7e8c11", "params": [%s], "metadata": {"title": "Title",
                 "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.3"},
                 "controls": [{"id": "c-1", "title": "T", "parts": [{"name": "statement", "prose": "%s"}]}]}}
                """.formatted(params, statement);
    }
}
