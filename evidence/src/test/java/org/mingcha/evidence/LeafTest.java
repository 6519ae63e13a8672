package org.mingcha.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

class LeafTest {
    private static final Hash ONE = Hashing.sha256(new byte[] {1});
    private static final Leaf LEAF = new Leaf(
            LeafVersion.V1,
            LeafType.amended("meeting"),
            "999901001000",
            2,
            ONE,
            LocalDate.of(2025, 6, 30),
            Instant.parse("2025-06-30T01:02:03.450Z"),
            "officer",
            ONE,
            ONE,
            List.of(ONE),
            new Leaf.Target(7, ONE),
            false,
            null);

    @Test
    void isWrittenInOneWayAndReadBack() {
        var text = new String(LEAF.bytes(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("{\"drill\":false,\"evidence\":[\"" + ONE.hex() + "\"],\"facts\":\""), text);
        assertTrue(text.contains(
                "\"recorded_at\":\"2025-06-30T01:02:03.450Z\",\"role\":\"officer\",\"target\":{\"hash\":"));
        assertTrue(text.contains("\"useq\":\"2\",\"v\":\"1\"}"));
        assertEquals(LEAF, Leaf.parse(LEAF.bytes()));
    }

    @Test
    void twentyEvidenceFilesStayBelowTwoKilobytes() {
        var leaf = new Leaf(
                LeafVersion.V2,
                LEAF.type(),
                LEAF.unit(),
                999_999,
                ONE,
                LEAF.happenedOn(),
                LEAF.recordedAt(),
                "inspector",
                ONE,
                ONE,
                Collections.nCopies(18, ONE),
                new Leaf.Target(999_999_999, ONE),
                true,
                "9".repeat(32));
        assertTrue(leaf.bytes().length < Leaf.MOST_BYTES, () -> "bytes: " + leaf.bytes().length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"v\":\"1\"`|`\"v\":\"2\"`",
                "`\"v\":\"1\"`|`\"v\":\"1\",\"w\":\"1\"`",
                "`\"useq\":\"2\"`|`\"useq\":\"02\"`",
                "`\"useq\":\"2\"`|`\"useq\":2`",
                "`\"useq\":\"2\"`|`\"useq\":\"1\"`",
                "`meeting.amended`|`meeting.deleted`",
                "`03.450Z`|`03.45Z`",
                "`2025-06-30\"`|`2025-06-31\"`",
                "`999901001000`|`999901001000 `",
                "`\"drill\":false`|`\"drill\":\"false\"`",
                "`\"drill\":false,`|``",
                "`{\"drill\"`|` {\"drill\"`"
            })
    void refusesAnyOtherSpelling(String part, String other) {
        var text = new String(LEAF.bytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains(part));
        var changed = text.replace(part, other == null ? "" : other).getBytes(StandardCharsets.UTF_8);
        assertThrows(MalformedEvidence.class, () -> Leaf.parse(changed));
    }

    @Test
    void versionOfTheRegisterStandsInEntriesOfTheSecondForm() {
        var second = new String(LEAF.bytes(), StandardCharsets.UTF_8)
                .replace("\"role\":", "\"register\":\"1\",\"role\":")
                .replace("\"v\":\"1\"", "\"v\":\"2\"");
        var leaf = parsed(second);
        assertEquals("1", leaf.register());
        assertEquals(second, new String(leaf.bytes(), StandardCharsets.UTF_8));
        var act =
                second.replace("meeting.amended", "finding.raised").replace("\"register\":\"1\"", "\"register\":null");
        assertEquals(act, new String(parsed(act).bytes(), StandardCharsets.UTF_8));
        for (var forged : List.of(
                second.replace("\"register\":\"1\"", "\"register\":null"),
                second.replace("\"register\":\"1\",", ""),
                second.replace("\"register\":\"1\"", "\"register\":\"\""),
                second.replace("\"register\":\"1\"", "\"register\":\"1 \""),
                second.replace("\"v\":\"2\"", "\"v\":\"1\""),
                second.replace("\"v\":\"2\"", "\"v\":\"3\""),
                second.replace("\"register\":\"1\"", "\"register\":null").replace("\"v\":\"2\"", "\"v\":\"1\""),
                act.replace("\"register\":null", "\"register\":\"1\""),
                act.replace("\"register\":null,", ""))) {
            assertThrows(MalformedEvidence.class, () -> parsed(forged), forged);
        }
    }

    private static Leaf parsed(String text) {
        return Leaf.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void commitmentBindsOriginSaltAndContent() {
        var salt = ONE.bytes();
        var content = new Content(Map.of("kind", "学习"));
        var bytes = "log.example/commit/v1\0".getBytes(StandardCharsets.UTF_8);
        var joined = new java.io.ByteArrayOutputStream();
        joined.writeBytes(bytes);
        joined.writeBytes(salt);
        joined.writeBytes("{\"kind\":\"学习\"}".getBytes(StandardCharsets.UTF_8));
        assertEquals(Hashing.sha256(joined.toByteArray()), Commitment.of("log.example", salt, content));
        var opening = new Opening(ONE, content);
        assertEquals(opening, Opening.fromJson(opening.toJson()));
    }
}
