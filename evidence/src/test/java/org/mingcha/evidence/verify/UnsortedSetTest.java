package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.bundle.SetExcerpt;
import org.mingcha.evidence.bundle.SetKind;
import org.mingcha.evidence.bundle.SetRange;
import org.mingcha.evidence.bundle.UnitRowJson;

/** Range proofs show rows where they say to be; that rows lie in order, nothing but looking at them shows. */
class UnsortedSetTest {
    private static final String FIRST = row("999901001201", "上坪村", UnitKind.VILLAGE);
    private static final String SECOND = row("999901001202", "下坪村", UnitKind.VILLAGE);
    private static final String SCHOOL = row(BundleWorld.SCHOOL, "云岭镇中心小学", UnitKind.SCHOOL);

    @Test
    void sortedRowsAreVerified() {
        assertEquals("", problems(List.of(FIRST, SECOND, SCHOOL)));
    }

    @Test
    void rowsOutOfTheirPlaceAreRefusedThoughTheyAreSealed() {
        assertTrue(problems(List.of(SECOND, FIRST, SCHOOL)).contains("上坪村"));
    }

    @Test
    void aRowThatIsThereTwiceIsRefusedThoughItIsSealed() {
        assertTrue(problems(List.of(FIRST, FIRST, SCHOOL)).contains("上坪村"));
    }

    @Test
    void rowsOfAnExcerptAreComparedAcrossItsRanges() {
        var near = new SetRange(0, List.of("[\"02\",\"owes\",\"\"]"), List.of());
        var far = new SetRange(9, List.of("[\"01\",\"owes\",\"\"]"), List.of());
        assertEquals(
                Optional.of("[\"01\",\"owes\",\"\"]"),
                new SetExcerpt(3, 12, List.of(near, far)).misplaced(SetKind.EXPECTED));
        assertEquals(Optional.empty(), new SetExcerpt(3, 12, List.of(near)).misplaced(SetKind.EXPECTED));
    }

    /** Of a bundle whose body sealed these as the town's units. */
    private static String problems(List<String> ofTown) {
        var world = BundleWorld.of(new MemoryLog("qingxi.invalid/log"));
        var rows = new ArrayList<>(List.of(
                row("", "CN", "中国", UnitKind.COUNTRY),
                row(BundleWorld.COUNTY, BundleWorld.TOWN, "云岭镇", UnitKind.TOWN)));
        rows.addAll(ofTown);
        rows.add(row("CN", BundleWorld.COUNTY, "青溪县", UnitKind.COUNTY));
        world.log().appendUnits(LocalDate.of(2025, 1, 1), Instant.parse("2026-01-03T00:00:00Z"), rows);
        var made = assertInstanceOf(
                Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(world.bundle()));
        return made.checks().stream()
                .filter(each -> !each.isOk())
                .map(each -> each.detail(Locale.CHINA))
                .reduce("", String::concat);
    }

    private static String row(String code, String name, UnitKind kind) {
        return row(BundleWorld.TOWN, code, name, kind);
    }

    private static String row(String parent, String code, String name, UnitKind kind) {
        return UnitRowJson.text(new UnitRow(parent, code, name, kind, null, null, List.of()));
    }
}
