package org.mingcha.evidence.register;

import java.util.Locale;
import org.mingcha.evidence.MalformedEvidence;

/** What a field holds; in a {@code Content} all but booleans and several choices are one string. */
public enum FieldType {
    /** {@code 2025-06-30}. */
    DATE,
    /** Local time in the settings' zone, {@code 2025-06-30T09:20}. */
    DATETIME,
    /** Free text: never a fact. */
    TEXT,
    /** A post, never a person: text, screened. */
    POST,
    /** Short text that rules may read: screened, refused on a hit. */
    LABEL,
    /** One of the choices. */
    ENUM,
    /** Several of the choices: always a list. */
    ENUMS,
    /** A whole number from 0 in decimal digits. */
    INTEGER,
    /** A decimal number from 0, without trailing zeros. */
    AMOUNT,
    BOOLEAN,
    /** The code of a unit. */
    UNIT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether rules may read the value itself. */
    public boolean isFact() {
        return this != TEXT && this != POST;
    }

    static FieldType of(String code) {
        for (var type : values()) {
            if (type.code().equals(code)) {
                return type;
            }
        }
        throw new MalformedEvidence("There is no field type " + code);
    }
}
