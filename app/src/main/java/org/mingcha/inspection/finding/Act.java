package org.mingcha.inspection.finding;

import java.util.Arrays;
import java.util.Locale;
import org.mingcha.database.Coded;
import org.mingcha.evidence.LeafType;

/** What is done about a finding; each act is a leaf of the unit concerned. */
public enum Act implements Coded {
    RAISED,
    PLANNED,
    EXTENSION_ASKED,
    APPEALED,
    DECIDED,
    RECTIFIED,
    VERIFIED,
    CLOSED,
    REOPENED;

    public LeafType leafType() {
        return new LeafType("finding." + name().toLowerCase(Locale.ROOT));
    }

    public static Act of(String code) {
        return Coded.of(Act.class, code)
                .orElseThrow(() -> new IllegalArgumentException(code + " is no act on a finding"));
    }

    public static Act of(LeafType type) {
        return Arrays.stream(values())
                .filter(act -> act.leafType().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is no act on a finding"));
    }
}
