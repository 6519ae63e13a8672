package org.mingcha.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The public vectors of transparency-dev/merkle: 98 inclusion and 98 consistency probes. */
class VectorsTest {
    /** Says that roots of 12 bytes hold; a hash here has 32. Refused on purpose. */
    private static final String TWELVE_BYTE_ROOTS = "sizes-are-equal-one-and-proof-is-empty.json";

    @TestFactory
    Stream<DynamicTest> inclusion() throws IOException {
        return files("inclusion")
                .map(file -> DynamicTest.dynamicTest(
                        name(file), () -> assertEquals(expected(file), includes(new Vector(file)))));
    }

    @TestFactory
    Stream<DynamicTest> consistency() throws IOException {
        return files("consistency")
                .filter(file -> !file.endsWith(TWELVE_BYTE_ROOTS))
                .map(file -> DynamicTest.dynamicTest(
                        name(file), () -> assertEquals(expected(file), isConsistent(new Vector(file)))));
    }

    @Test
    void theVectorWithTwelveByteRootsIsRefused() throws IOException {
        var file = files("consistency")
                .filter(path -> path.endsWith(TWELVE_BYTE_ROOTS))
                .findFirst()
                .orElseThrow();
        assertTrue(expected(file));
        assertFalse(isConsistent(new Vector(file)));
    }

    @Test
    void noVectorIsMissing() throws IOException {
        assertEquals(98, files("inclusion").count());
        assertEquals(98, files("consistency").count());
    }

    private static boolean includes(Vector vector) {
        var leaf = vector.hash("leafHash");
        var root = vector.hash("root");
        var proof = vector.proof();
        return leaf.isPresent()
                && root.isPresent()
                && proof.isPresent()
                && Proofs.verifyInclusion(
                        vector.number("leafIdx"), vector.number("treeSize"), leaf.get(), proof.get(), root.get());
    }

    private static boolean isConsistent(Vector vector) {
        var old = vector.hash("root1");
        var grown = vector.hash("root2");
        var proof = vector.proof();
        return old.isPresent()
                && grown.isPresent()
                && proof.isPresent()
                && Proofs.verifyConsistency(
                        vector.number("size1"), vector.number("size2"), old.get(), grown.get(), proof.get());
    }

    private static boolean expected(Path file) throws IOException {
        return !Files.readString(file).contains("\"wantErr\": true");
    }

    private static Stream<Path> files(String kind) throws IOException {
        var folder = vectors().resolve(kind);
        assumeTrue(Files.exists(folder), "the shared vectors are not beside the project");
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private static Path vectors() {
        var at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve("shared/data/vectors/merkle"))) {
            at = at.getParent();
        }
        return at.resolve("shared/data/vectors/merkle");
    }

    private static String name(Path file) {
        return vectors().relativize(file).toString();
    }

    /** Just enough of JSON for these files. */
    private record Vector(String json) {
        Vector(Path file) throws IOException {
            this(Files.readString(file));
        }

        long number(String field) {
            return Long.parseUnsignedLong(first("\"" + field + "\": ([0-9]+)"));
        }

        Optional<Hash> hash(String field) {
            return parsed(first("\"" + field + "\": \"([^\"]*)\""));
        }

        Optional<List<Hash>> proof() {
            var listed = Pattern.compile("\"proof\": \\[([^]]*)]").matcher(json);
            if (!listed.find()) {
                return Optional.of(List.of());
            }
            var hashes = Pattern.compile("\"([^\"]*)\"")
                    .matcher(listed.group(1))
                    .results()
                    .map(match -> parsed(match.group(1)))
                    .toList();
            return hashes.stream().allMatch(Optional::isPresent)
                    ? Optional.of(hashes.stream().map(Optional::get).toList())
                    : Optional.empty();
        }

        private static Optional<Hash> parsed(String base64) {
            try {
                return Optional.of(Hash.ofBase64(base64));
            } catch (IllegalArgumentException notThirtyTwoBytes) {
                return Optional.empty();
            }
        }

        private String first(String pattern) {
            var match = Pattern.compile(pattern).matcher(json);
            assertTrue(match.find(), pattern);
            return match.group(1);
        }
    }
}
