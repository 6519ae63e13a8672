package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Facts that a rule asked for: of these units and this source, from one day to another. */
public record AskedRange(Set<String> units, String source, LocalDate from, LocalDate to) {
    public AskedRange {
        units = Collections.unmodifiableSet(new TreeSet<>(units));
    }
}
