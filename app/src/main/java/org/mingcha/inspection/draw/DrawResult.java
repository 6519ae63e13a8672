package org.mingcha.inspection.draw;

import java.util.List;

/** A draw came to its list. @param keys of the drawn rows, in the list's order: unit codes, log indexes, items */
public record DrawResult(long draw, String unit, List<String> keys) {
    public DrawResult {
        keys = List.copyOf(keys);
    }
}
