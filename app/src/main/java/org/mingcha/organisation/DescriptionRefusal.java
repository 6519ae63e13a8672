package org.mingcha.organisation;

/** Why a unit was not described. Shown through the message key {@code organisation.describe.refused.<code>}. */
public enum DescriptionRefusal {
    UNIT_UNKNOWN("unit-unknown"),
    UNIT_CLOSED("unit-closed"),
    FILE_BAD("file-bad"),
    DAY_MISSING("day-missing"),
    DAY_BEFORE("day-before"),
    SAME("same");

    private final String code;

    DescriptionRefusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
