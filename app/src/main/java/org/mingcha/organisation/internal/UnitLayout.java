package org.mingcha.organisation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.mingcha.organisation.UnitRefusal;

/**
 * Which column of a file holds what. Two layouts: ours ({@code code,name,kind,parent[,since]}, headers in English or
 * Chinese) and the five files of the national division, whose kind and parent follow from their headers.
 */
sealed interface UnitLayout {
    /** @param cells the text in a column, by its place from 0; "" where there is none */
    RawUnit read(int row, IntFunction<String> cells);

    /** Ours; {@code since} may be missing, then its place is -1. */
    record Own(int code, int name, int kind, int parent, int since) implements UnitLayout {
        @Override
        public RawUnit read(int row, IntFunction<String> cells) {
            var day = since < 0 ? "" : cells.apply(since);
            return new RawUnit(row, cells.apply(code), cells.apply(name), cells.apply(kind), cells.apply(parent), day);
        }
    }

    /** One level of the national division. */
    record Division(int code, int name, int parent, DivisionLevel level) implements UnitLayout {
        @Override
        public RawUnit read(int row, IntFunction<String> cells) {
            var above = parent < 0 ? "" : cells.apply(parent);
            return new RawUnit(
                    row, cells.apply(code), cells.apply(name), level.kind().code(), above, "");
        }
    }

    Map<String, List<String>> NAMES = Map.of(
            "code", List.of("code", "代码", "单位代码", "区划代码", "编码"),
            "name", List.of("name", "名称", "单位名称"),
            "kind", List.of("kind", "类型", "类别", "单位类型", "单位类别"),
            "parent", List.of("parent", "上级", "上级代码", "上级单位", "上级单位代码"),
            "since", List.of("since", "起始日期", "设立日期", "成立日期"));

    /** @param firstCode the code of the row below the header: tells the file of provinces from a file that lacks columns */
    static UnitLayout of(String file, List<String> header, String firstCode) {
        var places = places(header);
        var code = place(places, "code");
        var name = place(places, "name");
        var level = DivisionLevel.of(places.keySet(), firstCode);
        if (code >= 0 && name >= 0 && place(places, "kind") < 0 && level.isPresent()) {
            return new Division(code, name, places.getOrDefault(level.get().parentColumn(), -1), level.get());
        }
        refuseMissing(file, places);
        return new Own(code, name, place(places, "kind"), place(places, "parent"), place(places, "since"));
    }

    private static void refuseMissing(String file, Map<String, Integer> places) {
        var missing = new ArrayList<String>();
        for (var column : List.of("code", "name", "kind", "parent")) {
            if (place(places, column) < 0) {
                missing.add(column);
            }
        }
        if (!missing.isEmpty()) {
            throw new FileRefused(UnitRefusal.COLUMN_MISSING, file, String.join(", ", missing));
        }
    }

    private static Map<String, Integer> places(List<String> header) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return places;
    }

    private static int place(Map<String, Integer> places, String column) {
        return NAMES.getOrDefault(column, List.of()).stream()
                .filter(places::containsKey)
                .findFirst()
                .map(places::get)
                .orElse(-1);
    }
}
