package org.mingcha.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingcha.accounts.Actor;
import org.mingcha.demo.internal.SampleAccounts;
import org.mingcha.demo.internal.SampleCounty;
import org.mingcha.demo.internal.SampleYear;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.BundleResult;
import org.mingcha.inspection.Headlines;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.springframework.stereotype.Service;

/** The main job on the sample county, step by step. */
@Service
public class Demo {
    /** The demo's log: an origin under {@code .invalid} can never pass for a real one. */
    public static final String ORIGIN = "qingxi.demo.invalid/log";

    /** The town whose self-inspection is written. */
    public static final Inspect INSPECT = new Inspect(
            SampleCounty.TOWN, Inspect.TOWN_ONLINE_WORK, new Period(SampleCounty.YEAR, Period.Part.YEAR, 1));

    private final SampleYear year;
    private final SampleAccounts accounts;
    private final SelfInspections inspections;

    Demo(SampleYear year, SampleAccounts accounts, SelfInspections inspections) {
        this.year = year;
        this.accounts = accounts;
        this.inspections = inspections;
    }

    /** Lets the county's year go in, once; answers how many ledger rows it had, 0 where it was there already. */
    public int load() {
        Path work = temporary();
        try {
            return year.live(work);
        } finally {
            delete(work);
        }
    }

    /** The town's evidence bundle, and beside it the very documents that are in it, by file name without folder. */
    public List<Output> documents() {
        var made = made();
        var outputs = new ArrayList<Output>();
        outputs.add(new Output(INSPECT.stem() + ".zip", made.bundle()));
        outputs.add(new Output(INSPECT.stem() + ".json", made.figures()));
        outputs.add(new Output(INSPECT.stem() + "-narrative.json", made.figures()));
        new TreeMap<>(made.documents())
                .forEach((name, content) ->
                        outputs.add(new Output(name.replaceFirst("report", INSPECT.stem()), content)));
        return outputs;
    }

    private BundleResult.Made made() {
        var opened = inspections
                .open(Actor.operator(), INSPECT)
                .map(inspections::headlines)
                .map(Headlines::opened)
                .orElse(Set.of());
        var outcome = inspections.bundle(Actor.operator(), INSPECT, opened);
        if (outcome instanceof BundleResult.Made made) return made;
        throw new IllegalStateException("demo bundle: " + outcome);
    }

    /** A sign-in for each role, made anew at each call. */
    public List<SampleSignIn> signIns() {
        return accounts.signIns();
    }

    /** A file that the demo writes. */
    public record Output(String name, byte[] content) {}

    private static Path temporary() {
        try {
            return Files.createTempDirectory("mingcha-demo");
        } catch (IOException e) {
            throw new UncheckedIOException("demo's temporary directory", e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("demo's temporary directory", e);
        }
    }
}
