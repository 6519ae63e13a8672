package org.mingcha.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.UnitKind;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;

@MingchaSpringTest
class ChangeUnitsModuleTest {
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static int next = 10;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    private String town = "";
    private String other = "";

    /** Two towns of its own for every test, the first with three villages. */
    @BeforeEach
    void towns(@TempDir Path directory) throws IOException {
        town = "99" + next++;
        other = "99" + next++;
        var rows = new StringBuilder("code,name,kind,parent\n");
        rows.append("%s,镇,town,CN\n%s,乡,town,CN\n".formatted(town, other));
        for (int village = 1; village <= 3; village++) {
            rows.append("%s0%d,村%d,village,%s\n".formatted(town, village, village, town));
        }
        var file = Files.writeString(directory.resolve("units.csv"), rows);
        organisation.importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
    }

    @Test
    void mergesTwoVillagesIntoNewOne() {
        var merged = new UnitChange.Open(town + "07", "松澄村", UnitKind.VILLAGE, town, JULY);
        assertThat(organisation.change(List.of(new UnitChange.Merge(List.of(town + "01", town + "02"), merged))))
                .isInstanceOf(UnitsChanged.Done.class);
        assertThat(organisation.children(town)).extracting(UnitView::code).containsExactly(town + "03", town + "07");
        assertThat(organisation.find(town + "01").orElseThrow().successors()).containsExactly(town + "07");
        assertThat(organisation.subtree(town, JULY.minusDays(1)))
                .contains(town + "01")
                .doesNotContain(town + "07");
        assertThat(organisation.subtree(town, JULY)).contains(town + "07").doesNotContain(town + "01");
    }

    @Test
    void sealedSetKeepsClosedUnits() {
        organisation.change(List.of(new UnitChange.Close(town + "03", List.of(town + "01"), JULY)));
        log.seal();
        var units = log.facts().units();
        assertThat(units.find(town + "03").orElseThrow().until()).isEqualTo(JULY);
        assertThat(units.below(town, Set.of(UnitKind.VILLAGE), JULY, LocalDate.of(2025, 12, 31)))
                .hasSize(2);
        assertThat(units.below(town, Set.of(UnitKind.VILLAGE), LocalDate.of(2025, 1, 1), JULY))
                .hasSize(3);
    }

    @Test
    void splitsMovesAndRenames() {
        var first = new UnitChange.Open(town + "08", "东村", UnitKind.VILLAGE, town, JULY);
        var second = new UnitChange.Open(town + "09", "西村", UnitKind.VILLAGE, town, JULY);
        var done = organisation.change(List.of(
                new UnitChange.Split(town + "01", List.of(first, second)),
                new UnitChange.Move(town + "02", other, JULY),
                new UnitChange.Rename(town + "03", "新村", JULY)));
        assertThat(done).isInstanceOf(UnitsChanged.Done.class);
        assertThat(organisation.find(town + "02").orElseThrow().path()).isEqualTo("CN/" + other + "/" + town + "02/");
        assertThat(organisation.find(town + "03").orElseThrow().name()).isEqualTo("新村");
        assertThat(organisation.subtree(town, JULY))
                .containsExactlyInAnyOrder(town, town + "03", town + "08", town + "09");
        assertThat(organisation.subtree(town, JULY.minusDays(1))).contains(town + "02");
    }

    @Test
    void makesAllChangesOrNone() {
        var outcome = organisation.change(
                List.of(new UnitChange.Rename(town + "01", "别名", JULY), new UnitChange.Close(town, List.of(), JULY)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        UnitsChanged.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(UnitRefusal.UNIT_HAS_CHILDREN));
        assertThat(organisation.find(town + "01").orElseThrow().name()).isEqualTo("村1");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(refusal(new UnitChange.Move(town, town + "01", JULY))).isEqualTo(UnitRefusal.PARENT_CYCLE);
        assertThat(refusal(new UnitChange.Move(town, "7777", JULY))).isEqualTo(UnitRefusal.PARENT_UNKNOWN);
        assertThat(refusal(new UnitChange.Close("7777", List.of(), JULY))).isEqualTo(UnitRefusal.UNIT_UNKNOWN);
        assertThat(refusal(new UnitChange.Rename(town, "镇", LocalDate.of(2199, 1, 1))))
                .isEqualTo(UnitRefusal.DATE_AHEAD);
        assertThat(refusal(new UnitChange.Open(town, "镇", UnitKind.TOWN, "CN", JULY)))
                .isEqualTo(UnitRefusal.UNIT_EXISTS);
        organisation.change(List.of(new UnitChange.Close(town + "01", List.of(), JULY)));
        assertThat(refusal(new UnitChange.Close(town + "01", List.of(), JULY))).isEqualTo(UnitRefusal.UNIT_CLOSED);
    }

    @Test
    void findsByNameWithinScope() {
        assertThat(organisation.search("村", List.of("CN/" + town + "/"), 10)).hasSize(3);
        assertThat(organisation.search("村", List.of("CN/" + other + "/"), 10)).isEmpty();
        assertThat(organisation.search(town + "02", List.of("CN/"), 10)).hasSize(1);
        assertThat(organisation.below(town, Set.of(UnitKind.VILLAGE), 2)).hasSize(2);
    }

    private UnitRefusal refusal(UnitChange change) {
        return ((UnitsChanged.Refused) organisation.change(List.of(change))).reason();
    }
}
