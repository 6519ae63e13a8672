package org.mingcha.cli.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.mingcha.database.Unavailable;
import org.springframework.core.io.ClassPathResource;

/** The verifier that is one page, written as a file to be carried to where bundles are verified. */
public final class VerifierFile {
    /** What it is called where nobody gives it a name. */
    public static final String NAME = "mingcha-verify.html";

    private static final ClassPathResource PAGE = new ClassPathResource("spec/verify.html");
    private static final byte[] BEGIN = "<!DOCTYPE html>".getBytes(StandardCharsets.US_ASCII);

    private VerifierFile() {}

    /** Over an earlier one, and over nothing else: a bundle named by mistake stays what it is. */
    public static Path write(Path file) {
        try {
            if (Files.exists(file) && !isPage(file)) {
                throw new Unavailable("cli.inspection.verify.taken", file.toString());
            }
        } catch (IOException e) {
            throw OutputFile.unwritable(file.toString(), e);
        }
        return OutputFile.write(file, bytes());
    }

    private static boolean isPage(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BEGIN.length), BEGIN);
        }
    }

    private static byte[] bytes() {
        try {
            return PAGE.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + PAGE, e);
        }
    }
}
