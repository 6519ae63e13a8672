package org.mingcha.evidence.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.mingcha.tlog.Hashing;

/**
 * Digests of the documents that ever came with the product: checklists, texts, rules, registers. A verifier tells by them
 * what an office made itself. docs/spec/shipped.md has the same table, as have the other verifiers.
 */
final class ShippedDigests {
    private static final Map<String, String> KNOWN = read();

    private ShippedDigests() {}

    /** @param canonical the bytes that were published */
    static boolean has(byte[] canonical) {
        return KNOWN.containsKey(Hashing.sha256(canonical).hex());
    }

    /** What is behind each digest: {@code texts.published texts@1}. */
    static Map<String, String> table() {
        return KNOWN;
    }

    private static Map<String, String> read() {
        try (var in = Objects.requireNonNull(ShippedDigests.class.getResourceAsStream("/shipped.txt"))) {
            var known = new TreeMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .forEach(line -> known.put(line[0], line[1]));
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("shipped.txt", e);
        }
    }
}
