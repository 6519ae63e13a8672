package org.mingcha.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void writesThePublicVectorsAsThePublicSay(String name) throws IOException {
        var vectors = vectors();
        var input = Files.readAllBytes(vectors.resolve("input/" + name + ".json"));
        var output = Files.readString(vectors.resolve("output/" + name + ".json"));
        assertEquals(output.strip(), CanonicalJson.text(CanonicalJson.parse(input)));
    }

    /** The samples of RFC 8785, appendix B, by their bits. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000,0",
        "8000000000000000,0",
        "0000000000000001,5e-324",
        "8000000000000001,-5e-324",
        "7fefffffffffffff,1.7976931348623157e+308",
        "4340000000000000,9007199254740992",
        "4430000000000000,295147905179352830000",
        "44b52d02c7e14af5,9.999999999999997e+22",
        "44b52d02c7e14af6,1e+23",
        "44b52d02c7e14af7,1.0000000000000001e+23",
        "444b1ae4d6e2ef4e,999999999999999700000",
        "444b1ae4d6e2ef50,1e+21",
        "3eb0c6f7a0b5ed8c,9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d,0.000001",
        "41b3de4355555553,333333333.3333332",
        "41b3de4355555555,333333333.3333333",
        "becbf647612f3696,-0.0000033333333333333333",
        "43143ff3c1cb0959,1424953923781206.2",
        "0000000000000002,1e-323"
    })
    void writesDoublesAsEcmaScriptDoes(String bits, String text) {
        assertEquals(text, Es6Number.text(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{\"a\":1,\"a\":1}",
                "{} {}",
                "{\"a\":1}x",
                "[1,]",
                "{\"a\":\"\\ud800\"}",
                "[\"\\udc00\\ud800\"]",
                "[NaN]",
                "[01]",
                "[+1]",
                "['a']",
                "[1e999]",
                "[9007199254740993]",
                "[\"\\x41\"]",
                "// a\n[]",
                "[\"a\tb\"]"
            })
    void refusesWhatIsNotStrictJson(String text) {
        assertThrows(MalformedEvidence.class, () -> CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesNumbersThatNoDoubleHolds() {
        for (var text :
                List.of("9".repeat(400), "[" + "1".repeat(999) + "]", "1e400", "-0", "1e0", "9007199254740993")) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThrows(MalformedEvidence.class, () -> CanonicalJson.parseCanonical(bytes), text);
        }
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        for (var bytes : List.of(
                new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'},
                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})) {
            assertThrows(MalformedEvidence.class, () -> CanonicalJson.parse(bytes));
        }
    }

    @Test
    void refusesAnotherSpellingWhereCanonicalIsAsked() {
        for (var text : List.of("{ }", "{\"b\":1,\"a\":1}", "[1.0]", "[\"\\u0041\"]")) {
            assertThrows(
                    MalformedEvidence.class, () -> CanonicalJson.parseCanonical(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void contentGoesThereAndBack() {
        var content = new Content(Map.of("title", "“学习”\n会", "url", true, "audience", List.of("干部", "学生")));
        assertEquals(
                "{\"audience\":[\"干部\",\"学生\"],\"title\":\"“学习”\\n会\",\"url\":true}",
                new String(CanonicalJson.of(content), StandardCharsets.UTF_8));
        assertEquals(content, CanonicalJson.content(CanonicalJson.parse(CanonicalJson.of(content))));
    }

    private static Path vectors() {
        for (var at = Path.of(System.getProperty("user.dir")); at != null; at = at.getParent()) {
            var vectors = at.resolve("shared/data/vectors/jcs");
            if (Files.isDirectory(vectors)) {
                return vectors;
            }
        }
        return Assumptions.abort("the public vectors are not here");
    }
}
