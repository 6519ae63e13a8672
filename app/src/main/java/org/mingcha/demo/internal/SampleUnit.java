package org.mingcha.demo.internal;

import java.util.List;

/** A unit of the sample county. */
record SampleUnit(String code, String name, String kind, String parent) {
    static List<SampleUnit> all() {
        return Pattern.rows("units.csv").stream()
                .map(row -> new SampleUnit(row.get("code"), row.get("name"), row.get("kind"), row.get("parent")))
                .toList();
    }

    String patternFile() {
        return switch (kind) {
            case "town" -> "town.csv";
            case "village" -> "village.csv";
            case "school" -> "school.csv";
            default -> "office.csv";
        };
    }

    boolean keepsLedger() {
        return !parent.equals("CN") && !parent.equals(SampleCounty.COUNTY) || kind.equals("town");
    }
}
