package org.mingcha.bench.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.bench.Measurement;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.inspection.BundleResult;
import org.mingcha.inspection.Inspect;

/**
 * A bundle verified by the stand-alone jar, each time as a program of its own, as who receives one does; against what the
 * start of that program takes. And once it is warm: a program that verifies many.
 */
final class VerifyBench {
    private static final String JAR = "verifier/target/mingcha-verify.jar";
    private static final int WARMING = 20;
    private static final String MS = "ms";

    private final BenchRun running;

    VerifyBench(BenchRun running) {
        this.running = running;
    }

    List<Measurement> measure() {
        var given = running.settings().files();
        var bundle = given.isEmpty() ? synthetic() : given.getFirst();
        var bytes = read(bundle);
        running.sizes().put("bytes", (long) bytes.length);
        running.step().accept("verify");
        var jar = jar().toString();
        var whole = times(() -> run(jar, bundle.toString()));
        var start = times(() -> run(jar, "--help"));
        running.step().accept("warm");
        for (int i = 0; i < WARMING; i++) {
            verify(bytes);
        }
        return List.of(
                Measurement.of("verify", MS, whole, start),
                Measurement.of("verify-warm", MS, times(() -> verify(bytes)), List.of()));
    }

    private Path synthetic() {
        running.importTown();
        var ledger = running.file("ledger.xlsx");
        Synthetic.workbook(ledger, 0, running.settings().rows());
        running.sizes().put("rows", (long) running.importLedger(ledger));
        var asked = new Inspect(BenchRun.TOWN, Inspect.TOWN_ONLINE_WORK, new Period(2025, Period.Part.YEAR, 1));
        var bundling = running.parts().inspections().get().bundle(Actor.operator(), asked);
        if (bundling instanceof BundleResult.Made made) {
            return write(running.file("bundle.zip"), made.bundle());
        }
        throw new IllegalStateException("The bench's own bundle was not made: " + bundling);
    }

    private List<Double> times(Runnable step) {
        return Stream.generate(() -> Stopwatch.milliseconds(step))
                .limit(running.settings().runs())
                .toList();
    }

    private static void verify(byte[] bundle) {
        var verification = new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle);
        if (!(verification instanceof Verification.Made made) || !made.holds()) {
            throw new IllegalStateException("The bundle does not verify");
        }
    }

    private static void run(String jar, String argument) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            var process = new ProcessBuilder(java, "-jar", jar, argument)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(jar + " " + argument + ": exit " + process.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Told to stop", e);
        }
    }

    /** Beside the application, whose folder the launcher names. */
    private static Path jar() {
        return Stream.of(System.getProperty("mingcha.home", "."), "..")
                .map(home -> Path.of(home, JAR))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Build the verifier first: there is no " + JAR));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
