package org.mingcha.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is asked of every document has one of each kind of paper to ask it of. */
class PaperSamplesTest {
    private static final Path SAMPLES = Path.of("../document/src/test/resources/papers");

    @Test
    void eachKindOfPaperHasASample() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            var names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"));
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(PaperKind.values())
                            .map(kind -> kind.code() + ".json")
                            .toList());
        }
    }
}
