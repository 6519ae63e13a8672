package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify --html}: the page of docs/spec, letter by letter, without the application. */
class VerifierFileTest {
    private static final Path SOURCE = Path.of("../docs/spec/verify.html");

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path place;

    @Test
    void writesThePageOverAnEarlierOne() throws IOException {
        var file = place.resolve("new/page.html");
        assertThat(run("verify", "--html", file.toString())).isZero();
        assertThat(file).hasSameBinaryContentAs(SOURCE);
        Files.writeString(file, "<!DOCTYPE html>\nof a former release");
        assertThat(run("--json", "verify", "--html", file.toString())).isZero();
        assertThat(file).hasSameBinaryContentAs(SOURCE);
    }

    @Test
    void anythingElseUnderThatNameStays() throws IOException {
        var bundle = Files.writeString(place.resolve("bundle.zip"), "PK");
        assertThat(run("verify", "--html", bundle.toString())).isEqualTo(2);
        assertThat(bundle).hasContent("PK");
        assertThat(said()).contains("bundle.zip").contains("another name");
        assertThat(run("verify", "--html", place.toString())).isEqualTo(2);
    }

    @Test
    void isEitherABundleOrThePage() {
        assertThat(run("verify")).isEqualTo(2);
        assertThat(said()).contains("--html").hasLineCount(1);
        assertThat(run(
                        "verify",
                        "bundle.zip",
                        "--html",
                        place.resolve("page.html").toString()))
                .isEqualTo(2);
        assertThat(place).isEmptyDirectory();
    }

    private int run(String... arguments) {
        err.reset();
        return new Commands(Object.class, Map.of("LANG", "C"), new ByteArrayOutputStream(), err).execute(arguments);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
