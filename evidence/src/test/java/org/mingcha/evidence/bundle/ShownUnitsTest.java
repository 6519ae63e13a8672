package org.mingcha.evidence.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.Units;
import org.mingcha.tlog.Tree;

class ShownUnitsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final List<String> rows = List.of(
            row("", "CN", UnitKind.COUNTRY),
            row("11", "1101", UnitKind.TOWN),
            row("11", "1102", UnitKind.TOWN),
            row("1101", "110101", UnitKind.SCHOOL),
            row("1101", "110102", UnitKind.SCHOOL),
            row("1102", "110201", UnitKind.SCHOOL),
            row("CN", "11", UnitKind.COUNTY));
    private final LogUnits log = new LogUnits(9, new MemorySet(rows));

    @Test
    void showsAllChildrenThatTheLogHas() {
        var all = EnumSet.allOf(UnitKind.class);
        for (var code : List.of("11", "1101", "1102", "CN", "110101")) {
            assertEquals(
                    new UnitTree(log).below(code, all, DAY, DAY),
                    log.excerpt().tree().below(code, all, DAY, DAY),
                    code);
        }
    }

    @Test
    void excerptGoesToJsonAndBackAndIsProven() {
        log.children("1101");
        var excerpt = SetExcerpt.fromJson(log.excerpt().toJson());
        var root = Tree.root(rows.stream().map(SetExcerpt::hash).toList());
        assertTrue(excerpt.isProvenBy(root));
        assertFalse(new SetExcerpt(9, 4, excerpt.ranges()).isProvenBy(root));
        assertFalse(excerpt.isProvenBy(SetExcerpt.hash("[]")));
    }

    @Test
    void whatIsNotShownIsWithheldNeverAbsent() {
        log.children("1101");
        var tree = log.excerpt().tree();
        assertEquals(
                2, tree.below("1101", EnumSet.of(UnitKind.SCHOOL), DAY, DAY).size());
        assertThrows(Withheld.class, () -> tree.below("CN", EnumSet.of(UnitKind.SCHOOL), DAY, DAY));
        assertThrows(Withheld.class, () -> tree.find("11"));
    }

    @Test
    void neighbourLeftOutMeansThatAChildMayBeMissing() {
        log.children("1101");
        var range = log.excerpt().ranges().getFirst();
        var fewer = new ArrayList<>(range.rows());
        fewer.removeLast();
        var cut = new SetExcerpt(9, 7, List.of(new SetRange(range.first(), fewer, range.proof())));
        var tree = cut.tree();
        assertThrows(Withheld.class, () -> tree.below("1101", EnumSet.of(UnitKind.SCHOOL), DAY, DAY));
    }

    /** Village 110102 went from town 1101 to town 1102 on the first of April, with the school below it. */
    @Test
    void whatStandsBelowAMovedUnitIsBelowItsPlaceOfThatDay() {
        var day = LocalDate.of(2025, 4, 1);
        var moved = List.of(
                row("", "CN", UnitKind.COUNTRY),
                row("11", "1101", UnitKind.TOWN),
                row("11", "1102", UnitKind.TOWN),
                row("1101", "110102", UnitKind.VILLAGE, null, day),
                row("110102", "11010201", UnitKind.SCHOOL),
                row("1102", "110102", UnitKind.VILLAGE, day, null),
                row("CN", "11", UnitKind.COUNTY));
        var units = new LogUnits(9, new MemorySet(moved));
        units.unit("110102");
        var written = new UnitTree(units);
        assertEquals(List.of("110102", "11010201"), codes(written, "11", DAY));
        assertEquals(List.of(), codes(written, "1101", DAY));
        assertEquals(List.of("110102", "11010201"), codes(written, "1102", DAY));
        assertEquals(List.of("110102", "11010201"), codes(written, "1101", day.minusDays(1)));
        assertEquals(List.of(), codes(written, "1102", day.minusDays(1)));
        var shown = units.excerpt().tree();
        assertEquals(List.of("110102", "11010201"), codes(shown, "11", DAY));
        assertEquals(List.of(), codes(shown, "1101", DAY));
        assertEquals(written.find("110102"), shown.find("110102"));
    }

    @Test
    void rowsInACircleComeToAnEnd() {
        var circle = List.of(row("11", "12", UnitKind.TOWN), row("12", "11", UnitKind.TOWN));
        var tree = new UnitTree(new LogUnits(9, new MemorySet(circle)));
        assertEquals(
                2, tree.below("11", EnumSet.allOf(UnitKind.class), DAY, DAY).size());
    }

    private static List<String> codes(Units tree, String above, LocalDate day) {
        return tree.below(above, EnumSet.of(UnitKind.VILLAGE, UnitKind.SCHOOL), day, day).stream()
                .map(UnitRow::code)
                .toList();
    }

    private static String row(
            String parent, String code, UnitKind kind, @Nullable LocalDate since, @Nullable LocalDate until) {
        return UnitRowJson.text(new UnitRow(parent, code, "名" + code, kind, since, until, List.of()));
    }

    private static String row(String parent, String code, UnitKind kind) {
        return UnitRowJson.text(new UnitRow(parent, code, "名" + code, kind, null, null, List.of()));
    }
}
