package org.mingcha.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;

@MingchaSpringTest
class DescriptionModuleTest {
    private static final String FILE = """
            from: %s
            class: %s
            names: [云岭镇人民政府, 云岭镇委员会]
            signature: 云岭镇人民政府
            self_designation: 我镇
            addressees: {report: 青溪县委网信办, incident: 青溪县公安局}
            number_series: {letter: 云政函}
            """;
    private static int next = 10;

    @Autowired
    private UnitDescriptions descriptions;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    private String town = "";

    @BeforeEach
    void town(@TempDir Path directory) throws IOException {
        town = "98" + next++;
        var file = Files.writeString(
                directory.resolve("units.csv"), "code,name,kind,parent\n%s,镇,town,CN\n".formatted(town));
        organisation.importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
    }

    @Test
    void isALeafOfTheUnitWithTheClassAloneAsFact() {
        var from = LocalDate.of(2024, 1, 1);
        var done = (DescriptionResult.Done) describe(from, "cii");
        log.seal();
        var record = log.record(done.record()).orElseThrow();
        assertThat(record.unit()).isEqualTo(town);
        assertThat(record.happenedOn()).isEqualTo(from);
        assertThat(record.facts().values()).isEqualTo(java.util.Map.of("class", "cii"));
        var leaf = org.mingcha.evidence.Leaf.parse(log.leaf(done.record()).orElseThrow());
        assertThat(leaf.version()).isEqualTo(LeafVersion.V2);
        assertThat(leaf.register()).isNull();
        assertThat(descriptions.on(town, from.minusDays(1))).isEmpty();
        var described = descriptions.on(town, from).orElseThrow();
        assertThat(described.from()).isEqualTo(from);
        assertThat(described.description().addressees()).containsEntry("incident", "青溪县公安局");
        assertThat(described.description().names()).containsExactly("云岭镇人民政府", "云岭镇委员会");
    }

    /** Else somebody could change afterwards which limits a past period had. */
    @Test
    void laterOneHoldsFromTodayAtTheEarliest() {
        var today = clock.today();
        describe(LocalDate.of(2024, 1, 1), "other");
        assertRefused(describe(today.minusDays(1), "cii"), DescriptionRefusal.DAY_BEFORE);
        assertRefused(describe(LocalDate.of(2024, 1, 1), "other"), DescriptionRefusal.DAY_BEFORE);
        assertRefused(describe(today, "other"), DescriptionRefusal.SAME);
        assertThat(describe(today.plusDays(30), "cii")).isInstanceOf(DescriptionResult.Done.class);
        assertThat(classOn(today)).isEqualTo("other");
        assertThat(classOn(today.plusDays(30))).isEqualTo("cii");
        assertThat(describe(today.plusDays(30), "central")).isInstanceOf(DescriptionResult.Done.class);
        assertThat(classOn(today.plusDays(30))).isEqualTo("central");
    }

    @Test
    void refusesWhatIsNoDescriptionByASentence() {
        var today = clock.today();
        assertRefused(described("99999", FILE.formatted(today, "cii")), DescriptionRefusal.UNIT_UNKNOWN);
        assertRefused(describe(today, "bank"), DescriptionRefusal.FILE_BAD);
        for (var yaml : List.of("class: cii", "from: ''\nclass: cii")) {
            assertRefused(described(town, yaml), DescriptionRefusal.DAY_MISSING);
        }
        for (var yaml : List.of(
                "from: tomorrow",
                "from: 2026-01-01\nname: x",
                "from: 2026-01-01\nsignature: [x]",
                "from: 2026-01-01\nsignature: ' x'",
                "from: 2026-01-01\naddressees: {A B: x}",
                "from: 2026-01-01\naddressees: [x]",
                "from: 2026-01-01\nnames: ['']",
                "- x",
                "a: [")) {
            assertRefused(described(town, yaml), DescriptionRefusal.FILE_BAD);
        }
        assertThat(descriptions.on(town, today)).isEmpty();
    }

    private String classOn(LocalDate day) {
        return descriptions
                .on(town, day)
                .map(DescribedUnit::description)
                .map(UnitDescription::operatorClass)
                .orElse("");
    }

    private DescriptionResult describe(LocalDate from, String ofClass) {
        return described(town, FILE.formatted(from, ofClass));
    }

    private DescriptionResult described(String unit, String yaml) {
        return descriptions.describe(new DescribeUnit(unit, yaml, "admin", 0));
    }

    private static void assertRefused(DescriptionResult outcome, DescriptionRefusal reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        DescriptionResult.Refused.class,
                        no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
