package org.mingcha.evidence.checklist;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Conditions on fields, all of which must hold. */
public record Where(SortedMap<String, Matcher> fields) {
    public static final Where ANYTHING = new Where(Map.of());

    public Where(Map<String, Matcher> fields) {
        this(new TreeMap<>(fields));
    }

    public Where {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
}
