package org.mingcha.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.database.MingchaSpringTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every bench, as small as it goes: what it measures is done in full, beside its baseline. */
@MingchaSpringTest
@Tag("slow")
class BenchModuleTest {
    private static final BenchSettings SMALL = new BenchSettings(1_000, 1_100, 1, 1, List.of());

    @Autowired
    private Benches benches;

    @Test
    void measuresImportsBesideCopy() {
        var result = run(BenchTask.IMPORT, SMALL);
        assertThat(result.sizes()).containsEntry("rows", 1_000L).containsEntry("units", 1_100L);
        assertThat(codes(result)).containsExactly("units", "units-again", "ledger", "plan");
        assertThat(result.measured().getFirst().ratio()).isPositive();
    }

    @Test
    void measuresSealingBesideSingleCommits() {
        var result = run(BenchTask.SEAL, SMALL);
        assertThat(codes(result)).contains("sealed-1", "sealed-16", "latency-16", "bulk");
        assertThat(result.measured())
                .allSatisfy(measured -> assertThat(measured.median()).isPositive());
    }

    @Test
    void measuresReportBesideCounts() {
        var result = run(BenchTask.REPORT, new BenchSettings(100, 0, 1, 1, List.of()));
        assertThat(codes(result)).contains("report", "figures", "report-pdf");
        assertThat(result.sizes().get("figures")).isGreaterThan(25);
    }

    @Test
    void seedsAYearOfReturns() {
        var result = run(BenchTask.RETURNS_SEED, new BenchSettings(0, 1_050, 1, 1, List.of()));
        assertThat(codes(result)).contains("returns-seed", "returns-fold", "returns-rebuild");
    }

    @Test
    void verifiesABundleByTheProgramThatStandsAlone() {
        var jar = Path.of("../verifier/target/mingcha-verify.jar");
        Assumptions.assumeTrue(Files.exists(jar), () -> jar + " is not built");
        var result = run(BenchTask.VERIFY, new BenchSettings(100, 0, 1, 1, List.of()));
        assertThat(codes(result)).containsExactly("verify", "verify-warm");
        assertThat(result.measured().getFirst().ratio()).isGreaterThan(1);
        assertThat(result.sizes().get("bytes")).isGreaterThan(100_000);
    }

    @Test
    void medianOfEvenCountIsTheLowerMiddle() {
        assertThat(Measurement.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.0);
    }

    private BenchResult run(BenchTask task, BenchSettings settings) {
        var steps = new ArrayList<String>();
        var result = benches.run(task, settings, steps::add);
        assertThat(steps).isNotEmpty();
        assertThat(result.machine().cores()).isPositive();
        assertThat(result.peakMib().resident()).isPositive();
        return result;
    }

    private static List<String> codes(BenchResult result) {
        return result.measured().stream().map(Measurement::code).toList();
    }
}
