package org.mingcha.organisation.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.UnitKind;

/** The five levels of the national division as china-division publishes them, the most detailed first. */
enum DivisionLevel {
    VILLAGE(UnitKind.VILLAGE, "streetcode", 12),
    STREET(UnitKind.TOWN, "areacode", 9),
    AREA(UnitKind.COUNTY, "citycode", 6),
    CITY(UnitKind.CITY, "provincecode", 4),
    PROVINCE(UnitKind.PROVINCE, "", 2);

    private final UnitKind kind;
    private final String parentColumn;
    private final int codeLength;

    DivisionLevel(UnitKind kind, String parentColumn, int codeLength) {
        this.kind = kind;
        this.parentColumn = parentColumn;
        this.codeLength = codeLength;
    }

    UnitKind kind() {
        return kind;
    }

    /** In lower case; "" where the parent is the root. */
    String parentColumn() {
        return parentColumn;
    }

    int codeLength() {
        return codeLength;
    }

    /** Every file also names the levels above: the most detailed column is the parent. */
    static Optional<DivisionLevel> of(Set<String> columns, String firstCode) {
        var byColumn = Arrays.stream(values())
                .filter(level -> columns.contains(level.parentColumn))
                .findFirst();
        var isProvinces = firstCode.length() == PROVINCE.codeLength
                && Collections.disjoint(columns, UnitLayout.NAMES.getOrDefault("parent", java.util.List.of()));
        return byColumn.or(() -> isProvinces ? Optional.of(PROVINCE) : Optional.empty());
    }
}
