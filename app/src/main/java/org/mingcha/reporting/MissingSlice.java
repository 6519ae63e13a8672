package org.mingcha.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next code of the unit after which the next page starts; null on the last */
public record MissingSlice(
        List<MissingUnit> units, @Nullable String next) {
    public MissingSlice {
        units = List.copyOf(units);
    }
}
