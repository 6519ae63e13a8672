package org.mingcha.evidence.bundle;

import java.util.Locale;

/** Something in a zip's container that a bundle doesn't have, and at which entry. */
public record ZipOddity(Kind kind, String entry) {
    /** What it is. */
    public enum Kind {
        HEADER,
        CHECKSUM,
        DUPLICATE,
        NAME,
        COMPRESSION,
        TOO_LARGE,
        GAP,
        END;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
