package org.mingcha.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Where things are in the checkout. */
public final class Project {
    public static final Path ROOT = root();

    private Project() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("STYLE.md"))) here = here.getParent();
        return here;
    }

    public static Path jar() {
        Path jar = ROOT.resolve("app/target/mingcha-exec.jar");
        if (!Files.exists(jar)) throw new IllegalStateException("Build the application first: " + jar + " is missing");
        return jar;
    }

    public static Path verifyJar() {
        return ROOT.resolve("verifier/target/mingcha-verify.jar");
    }

    /** A file of the shared folder beside the project; the test is skipped, and counted so, where it is absent. */
    public static Path shared(String path) {
        Path file = ROOT.resolveSibling("shared").resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not there");
        return file;
    }
}
