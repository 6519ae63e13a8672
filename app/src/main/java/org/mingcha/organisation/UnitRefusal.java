package org.mingcha.organisation;

/** Why units were not taken or not changed. Shown through the message key {@code organisation.refused.<code>}. */
public enum UnitRefusal {
    FILE_EMPTY("file-empty"),
    FILE_TYPE("file-type"),
    FILE_ENCRYPTED("file-encrypted"),
    FILE_TOO_LARGE("file-too-large"),
    FILE_DAMAGED("file-damaged"),
    FILE_OUTSIDE_GRID("file-outside-grid"),
    FILE_ENCODING("file-encoding"),
    COLUMN_MISSING("column-missing"),
    CODE_BAD("code-bad"),
    CODE_LENGTH("code-length"),
    CODE_TWICE("code-twice"),
    NAME_MISSING("name-missing"),
    NAME_BAD("name-bad"),
    KIND_UNKNOWN("kind-unknown"),
    DATE_BAD("date-bad"),
    DATE_BEFORE("date-before"),
    DATE_AHEAD("date-ahead"),
    PARENT_UNKNOWN("parent-unknown"),
    PARENT_CLOSED("parent-closed"),
    PARENT_REFUSED("parent-refused"),
    PARENT_CYCLE("parent-cycle"),
    UNIT_UNKNOWN("unit-unknown"),
    UNIT_CLOSED("unit-closed"),
    UNIT_EXISTS("unit-exists"),
    UNIT_HAS_CHILDREN("unit-has-children");

    private final String code;

    UnitRefusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
