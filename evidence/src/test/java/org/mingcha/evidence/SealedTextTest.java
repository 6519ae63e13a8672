package org.mingcha.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.register.Registers;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

class SealedTextTest {
    private static final String ORIGIN = "log.example";
    private static final SealedText TEXT = SealedText.of(
            Registers.shipped().get("meeting").textFields(), new Content(Map.of("title", "第三次学习", "by_account", "7")));

    /** Every byte of docs/spec/leaf.md's example, as another program computed it. */
    @Test
    void exampleOfTheSpecificationIsWhatItSays() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "spec", "leaf.md"));
        var facts = new Opening(Hash.of(bytesFrom(0)), new Content(Map.of("kind", "学习", "attendance", "32")));
        var salt = bytesFrom(32);
        var commitment = TEXT.commit(ORIGIN, salt);
        var opening = TEXT.open(ORIGIN, salt, List.of("title"));
        var leaf = first(facts.commitment(ORIGIN), commitment.hash(ORIGIN));
        assertHolds(page, "    " + new String(TEXT.toJson(), UTF_8) + "\n");
        commitment.fields().forEach((name, digest) -> {
            var own = TEXT.open(ORIGIN, salt, List.of(name)).opened().get(name);
            assertHolds(page, "| `" + name + "` | `" + own.salt().hex() + "` | `" + digest.hex() + "` |\n");
        });
        assertHolds(page, "    " + CanonicalJson.text(commitment.json()) + "\n");
        assertHolds(page, "so `text` is `" + commitment.hash(ORIGIN).hex() + "`");
        assertHolds(page, "    " + new String(leaf.bytes(), UTF_8) + "\n");
        assertHolds(page, "its hash `" + leaf.hash().hex() + "`");
        assertHolds(page, "    " + new String(opening.toJson(), UTF_8) + "\n");
        assertEquals(leaf, Leaf.parse(leaf.bytes()));
    }

    /** Any fields of any text: those that are opened hold, and nothing of the others is in what is handed out. */
    @Test
    void opensSomeFieldsAndNothingOfTheOthers() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var text = randomText(random);
            var salt = bytes(random);
            var opened = some(text.fields(), random);
            var opening = text.open(ORIGIN, salt, opened);
            var sealed = text.commit(ORIGIN, salt).hash(ORIGIN);
            var said = "seed " + seed + ", round " + round;
            assertTrue(TextOpening.fromJson(opening.toJson()).opens(sealed, ORIGIN), said);
            assertFalse(opening.opens(sealed, "other.example"), said);
            opened.forEach(name -> assertEquals(
                    text.content().values().get(name),
                    opening.opened().get(name).value(),
                    said));
            var handedOut = new String(opening.toJson(), UTF_8);
            text.content()
                    .values()
                    .forEach((name, value) -> assertEquals(
                            opened.contains(name), handedOut.contains(secret(value)), () -> said + ": " + name));
            assertEquals(text, SealedText.fromJson(text.toJson()), said);
        }
    }

    /** With the salts of all other fields at hand, what was left empty looks like what was filled in. */
    @Test
    void namesAreTheSameWhateverIsFilledIn() {
        var empty = SealedText.of(TEXT.fields(), Content.EMPTY).commit(ORIGIN, bytesFrom(32));
        var full = TEXT.commit(ORIGIN, bytesFrom(32));
        assertEquals(full.fields().keySet(), empty.fields().keySet());
        assertEquals(full.fields().get("agenda"), empty.fields().get("agenda"));
        assertNotEquals(full.fields().get("title"), empty.fields().get("title"));
        assertEquals(7, new TreeSet<>(empty.fields().values()).size());
    }

    @Test
    void otherValueSaltNameOrDigestOpensNothing() {
        var salt = bytesFrom(32);
        var sealed = TEXT.commit(ORIGIN, salt).hash(ORIGIN);
        var honest = new String(TEXT.open(ORIGIN, salt, List.of("title")).toJson(), UTF_8);
        var other = new String(TEXT.open(ORIGIN, salt, List.of("chair")).toJson(), UTF_8);
        var own = TextOpening.fromJson(honest.getBytes(UTF_8)).opened().get("title");
        var foreign = TextOpening.fromJson(other.getBytes(UTF_8)).opened().get("chair");
        var digest = TEXT.commit(ORIGIN, salt).fields().get("title").hex();
        for (var forged : List.of(
                honest.replace("第三次学习", "第四次学习"),
                honest.replace("\"第三次学习\"", "null"),
                honest.replace("\"第三次学习\"", "[\"第三次学习\"]"),
                honest.replace(own.salt().hex(), foreign.salt().hex()),
                honest.replace(digest, Hashing.sha256(new byte[1]).hex()),
                honest.replace("\"opened\":{\"title\"", "\"opened\":{\"reason\""))) {
            assertNotEquals(honest, forged);
            assertFalse(TextOpening.fromJson(forged.getBytes(UTF_8)).opens(sealed, ORIGIN), forged);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fields\":{\"a\":\"HASH\"},\"opened\":{}}",
                "{\"fields\":{},\"opened\":{}}",
                "{\"fields\":{\"a\":\"HASH\"},\"opened\":{\"b\":{\"salt\":\"HASH\",\"value\":\"x\"}}}",
                "{\"fields\":{\"a\":\"HASH\"},\"opened\":{\"a\":{\"salt\":\"HASH\"}}}",
                "{\"fields\":{\"a\":\"HASH\"},\"opened\":{\"a\":{\"salt\":\"HASH\",\"value\":7}}}",
                "{\"fields\":{\"a\":\"HASH\"},\"opened\":{\"a\":{\"salt\":\"HASH\",\"value\":\"x\",\"w\":\"x\"}}}",
                "{\"fields\":{\"a\":\"HASH\"},\"opened\":{\"a\":{\"salt\":\"HASH\",\"value\":\"x\"}},\"salt\":\"HASH\"}",
                "{\"fields\":{\"a\":null},\"opened\":{\"a\":{\"salt\":\"HASH\",\"value\":\"x\"}}}",
                "{\"opened\":{\"a\":{\"salt\":\"HASH\",\"value\":\"x\"}},\"fields\":{\"a\":\"HASH\"}}",
                "[]"
            })
    void refusesAnyOtherSpelling(String json) {
        var bytes = json.replace("HASH", "00".repeat(32)).getBytes(UTF_8);
        assertThrows(MalformedEvidence.class, () -> TextOpening.fromJson(bytes));
    }

    @Test
    void refusesToOpenWhatThereIsNot() {
        assertThrows(MalformedEvidence.class, () -> TEXT.open(ORIGIN, bytesFrom(0), List.of("title", "venue")));
        assertThrows(MalformedEvidence.class, () -> new SealedText(new TreeSet<>(Set.of("a")), TEXT.content()));
    }

    private static void assertHolds(String page, String part) {
        assertTrue(page.contains(part), () -> "docs/spec/leaf.md lacks: " + part);
    }

    private static Leaf first(Hash facts, Hash text) {
        return new Leaf(
                LeafVersion.V2,
                LeafType.entered("meeting"),
                "999901001000",
                1,
                Leaf.NO_PREVIOUS,
                LocalDate.of(2026, 6, 30),
                Instant.parse("2026-07-01T01:02:03.450Z"),
                "clerk",
                facts,
                text,
                List.of(),
                null,
                false,
                "1");
    }

    private static SealedText randomText(Random random) {
        var names = new TreeSet<String>();
        var values = new TreeMap<String, Object>();
        for (int field = random.nextInt(1, 9); field > 0; field--) {
            var name = "field_" + random.nextInt(100);
            names.add(name);
            var secret = "秘" + Long.toHexString(random.nextLong() | 1L << 63);
            switch (random.nextInt(3)) {
                case 0 -> values.put(name, secret);
                case 1 -> values.put(name, List.of(secret));
                default -> values.remove(name);
            }
        }
        return new SealedText(names, new Content(values));
    }

    private static String secret(Object value) {
        return value instanceof List<?> list ? list.getFirst().toString() : value.toString();
    }

    private static Set<String> some(Set<String> fields, Random random) {
        var some = new TreeSet<String>();
        some.add(fields.stream().skip(random.nextInt(fields.size())).findFirst().orElseThrow());
        fields.stream().filter(each -> random.nextBoolean()).forEach(some::add);
        return some;
    }

    private static byte[] bytes(Random random) {
        var bytes = new byte[Hash.SIZE];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytesFrom(int first) {
        var bytes = new byte[Hash.SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }
}
