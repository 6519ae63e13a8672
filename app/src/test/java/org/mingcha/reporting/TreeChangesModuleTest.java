package org.mingcha.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitChange;
import org.mingcha.organisation.UnitView;
import org.mingcha.organisation.UnitsChanged;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Whatever happens to the tree in mid-year, the counts of a period that has opened do not move. */
@MingchaSpringTest
@TestPropertySource(properties = ReturnsWorld.ORIGIN)
class TreeChangesModuleTest {
    private static final Actor OPERATOR = Actor.operator();
    private static final int MONTHS = 8;

    @Autowired
    private ReturnReporting reporting;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    private String county = "";
    private int next = 500;

    /** What can happen to the tree; each happens at least once in every run. */
    private enum Kind {
        CLOSE,
        MOVE,
        SPLIT,
        MERGE,
        OPEN
    }

    /** Four fixed seeds and one of today; each is printed with the test's name. */
    static IntStream seeds() {
        return IntStream.of(11, 22, 33, 44, 100 + new Random().nextInt(900));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void movesNoPastPeriod(int seed, @TempDir Path folder) throws IOException {
        var random = new Random(seed);
        var kinds = kinds(random);
        county = "99" + seed;
        clock.simulate(
                LocalDate.of(2025, 1, 1).atTime(12, 0).atZone(clock.zone()).toInstant());
        units(folder);
        var seen = new LinkedHashMap<String, Map<String, Completeness.Row>>();
        for (int month = 1; month <= MONTHS; month++) {
            var after = LocalDate.of(2025, month, 1).plusMonths(1).plusDays(random.nextInt(9));
            clock.simulate(after.atTime(12, 0).atZone(clock.zone()).toInstant());
            file("2025-0" + month, random);
            seen.put("2025-0" + month, counts("2025-0" + month));
            change(kinds.get(month - 1), after, random);
            seen.forEach((period, rows) ->
                    assertThat(counts(period)).as("seed %d, %s", seed, period).isEqualTo(rows));
        }
        reporting.rebuild();
        seen.forEach((period, rows) ->
                assertThat(counts(period)).as("seed %d, %s", seed, period).isEqualTo(rows));
    }

    /** Three towns with four villages each. */
    private void units(Path folder) throws IOException {
        var rows = new StringBuilder("code,name,kind,parent\n" + county + ",县,county,CN\n");
        for (int town = 1; town <= 3; town++) {
            rows.append("%s0%d,镇%d,town,%s\n".formatted(county, town, town, county));
            for (int village = 1; village <= 4; village++) {
                rows.append("%s0%d%03d,村%d,village,%s0%d\n".formatted(county, town, village, village, county, town));
            }
        }
        var file = Files.writeString(folder.resolve("units.csv"), rows);
        organisation.importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
    }

    private void file(String period, Random random) {
        reporting.open(ReturnsWorld.monthly(county, period));
        for (var unit : open()) {
            if (random.nextInt(4) > 0) {
                reporting.file(OPERATOR, ReturnsWorld.nil(unit.code(), period));
            }
        }
        log.seal();
        reporting.catchUp();
    }

    private List<UnitView> open() {
        return organisation.below(county, java.util.EnumSet.of(UnitKind.TOWN, UnitKind.VILLAGE), 1000);
    }

    /** Every unit that there is or was: its counts, and that no rate is above 100 %. */
    private Map<String, Completeness.Row> counts(String period) {
        var rows = new LinkedHashMap<String, Completeness.Row>();
        var codes = new ArrayList<>(organisation.subtree(county, LocalDate.of(2025, 1, 1)));
        codes.add(county);
        for (var code : codes) {
            var query = new CompletenessQuery(
                    code, "monthly", List.of(Period.parse(period).orElseThrow()), false);
            var row =
                    reporting.completeness(OPERATOR, query).orElseThrow().rows().getFirst();
            assertThat(row.filed()).isBetween(0, row.expected());
            rows.put(code, row);
        }
        return rows;
    }

    private static List<Kind> kinds(Random random) {
        var kinds = new ArrayList<>(List.of(Kind.values()));
        while (kinds.size() < MONTHS) {
            kinds.add(Kind.values()[random.nextInt(Kind.values().length)]);
        }
        Collections.shuffle(kinds, random);
        return kinds;
    }

    private void change(Kind kind, LocalDate day, Random random) {
        var villages = new ArrayList<>(
                open().stream().filter(unit -> unit.kind() == UnitKind.VILLAGE).toList());
        Collections.shuffle(villages, random);
        var village = villages.getFirst();
        var town = county + "0" + (1 + random.nextInt(3));
        var made = organisation.change(List.of(
                switch (kind) {
                    case CLOSE -> new UnitChange.Close(village.code(), List.of(), day);
                    case MOVE -> new UnitChange.Move(village.code(), otherTown(village.parent()), day);
                    case SPLIT ->
                        new UnitChange.Split(village.code(), List.of(born(village.parent(), day), born(town, day)));
                    case MERGE ->
                        new UnitChange.Merge(
                                List.of(village.code(), villages.get(1).code()), born(village.parent(), day));
                    case OPEN -> born(town, day);
                }));
        assertThat(made).isInstanceOf(UnitsChanged.Done.class);
        log.seal();
        reporting.catchUp();
    }

    private String otherTown(String town) {
        return town.equals(county + "01") ? county + "02" : county + "01";
    }

    private UnitChange.Open born(String parent, LocalDate day) {
        return new UnitChange.Open(county + "0" + next++, "新村", UnitKind.VILLAGE, parent, day);
    }
}
