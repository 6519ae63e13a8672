package org.mingcha.inspection.finding;

import java.util.Arrays;
import java.util.Locale;
import org.mingcha.database.Coded;
import org.mingcha.evidence.LeafType;

/** What is done about a finding; each act is a leaf of the unit concerned. */
public enum FindingAct implements Coded {
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

    public static FindingAct of(String code) {
        return Coded.of(FindingAct.class, code)
                .orElseThrow(() -> new IllegalArgumentException(code + " is no act on a finding"));
    }

    public static FindingAct of(LeafType type) {
        return Arrays.stream(values())
                .filter(act -> act.leafType().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is no act on a finding"));
    }
}
