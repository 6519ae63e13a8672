package org.mingcha.transparency.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.bundle.SealedSet;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.RangeProofs;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;

class SealedSetModuleTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private final LogWorld world = new LogWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 70_000})
    void provesRangesOfRows(int size) {
        var id = append(
                IntStream.range(0, size).mapToObj(SealedSetModuleTest::village).iterator());
        world.log.seal();
        var set = world.log.sealedLog().set(0);
        var root = Hash.ofHex(factsOf(id).text("set_root").orElseThrow());
        assertThat(set.size()).isEqualTo(size);
        for (var range : List.of(new int[] {0, 1}, new int[] {size / 2, size}, new int[] {size - 1, size})) {
            assertThat(isProven(set, range[0], range[1], root)).isTrue();
        }
        assertThat(set.position(code(size - 1))).hasValue(size - 1);
        assertThat(set.position("99")).isEmpty();
    }

    /** By every element that the kind of set is sorted by, and none twice: leaf.md, "Sets". */
    @ParameterizedTest
    @MethodSource
    void refusesRowsOutOfOrder(String type, List<byte[]> rows) {
        assertThatThrownBy(() -> append(type, rows.iterator())).hasStackTraceContaining("not sorted");
        assertThat(world.count("select count(*) from transparency.set_chunk")).isZero();
    }

    static Stream<Arguments> refusesRowsOutOfOrder() {
        var village = row("01", "0101", "village", "null");
        var ended = row("01", "0101", "village", "\"2025-06-01\"");
        return Stream.of(
                arguments("units.changed", List.of(row("02", "0201", "village", "null"), village)),
                arguments("units.changed", List.of(row("01", "0102", "village", "null"), village)),
                arguments("units.changed", List.of(village, village)),
                arguments("units.changed", List.of(village, ended)),
                arguments("period.opened", List.of(texts("0102", "owes", ""), texts("0101", "owes", ""))),
                arguments("period.opened", List.of(texts("0101", "exempt", "停办"), texts("0101", "owes", ""))),
                arguments("draw.commit", List.of(texts("town", "2"), texts("town", "1"))),
                arguments("draw.commit", List.of(texts("town", "1", "甲"), texts("town", "1", "乙"))));
    }

    @ParameterizedTest
    @MethodSource
    void takesRowsInTheOrderOfTheirKind(String type, List<byte[]> rows) {
        append(type, rows.iterator());
        world.log.seal();
        assertThat(world.log.sealedLog().set(0).size()).isEqualTo(rows.size());
    }

    static Stream<Arguments> takesRowsInTheOrderOfTheirKind() {
        return Stream.of(
                arguments(
                        "units.changed",
                        List.of(
                                row("01", "0101", "village", "\"2024-06-01\""),
                                row("01", "0101", "village", "\"2025-06-01\""),
                                row("01", "0101", "village", "null"))),
                arguments("period.opened", List.of(texts("0101", "owes", ""), texts("0102", "exempt", "停办"))),
                arguments("draw.commit", List.of(texts("a\\nb", "1"), texts("town", "1"), texts("town", "2"))));
    }

    @Test
    void onlySomeLeavesSealASet() {
        assertThatThrownBy(() -> append("erasure", List.of(texts("a", "b")).iterator()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsUnitTreeAsSealed() {
        append(List.of(
                        row("", "CN", "country", "null"),
                        row("01", "0101", "village", "null"),
                        row("01", "0102", "village", "\"2025-06-01\""),
                        row("0101", "010101", "school", "null"),
                        row("CN", "01", "town", "null"))
                .iterator());
        world.log.seal();
        var units = world.log.facts().units();
        assertThat(units.find("0102").orElseThrow().until()).isEqualTo("2025-06-01");
        assertThat(units.find("77")).isEmpty();
        assertThat(units.below("01", EnumSet.of(UnitKind.VILLAGE, UnitKind.SCHOOL), FIRST, LAST))
                .extracting(UnitRow::code)
                .containsExactly("0101", "010101", "0102");
        assertThat(units.below("01", EnumSet.of(UnitKind.VILLAGE), LocalDate.of(2025, 7, 1), LAST))
                .extracting(UnitRow::code)
                .containsExactly("0101");
    }

    private RecordId append(Iterator<byte[]> rows) {
        return append("units.changed", rows);
    }

    private RecordId append(String type, Iterator<byte[]> rows) {
        var fact = new NewFact(
                type,
                "CN",
                LogWorld.DAY,
                "admin",
                new Content(Map.of()),
                new Content(Map.of("account", "0")),
                List.of(),
                null,
                false);
        return world.log.append(fact, rows);
    }

    private Content factsOf(RecordId id) {
        return world.log.record(id).orElseThrow().facts();
    }

    private static boolean isProven(SealedSet set, int first, int end, Hash root) {
        var range = set.range(first, end);
        var leaves = range.rows().stream()
                .map(row -> Hashing.leaf(row.getBytes(StandardCharsets.UTF_8)))
                .toList();
        return leaves.size() == end - first && RangeProofs.verify(first, leaves, set.size(), range.proof(), root);
    }

    private static byte[] village(int number) {
        return row("999901001", code(number), "village", "null");
    }

    private static String code(int number) {
        return "%012d".formatted(number);
    }

    private static byte[] texts(String... elements) {
        return ("[\"" + String.join("\",\"", elements) + "\"]").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] row(String parent, String code, String kind, String until) {
        return "[\"%s\",\"%s\",\"某地\",\"%s\",null,%s,[]]"
                .formatted(parent, code, kind, until)
                .getBytes(StandardCharsets.UTF_8);
    }
}
