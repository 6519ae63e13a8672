package org.mingcha.evidence.checklist;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.mingcha.evidence.UnitKind;

/** Whose entries a rule reads. */
public sealed interface Scope {
    /** The unit's own. */
    record Own() implements Scope {}

    /**
     * Those of the units below, at any depth.
     *
     * @param kinds none: all
     * @param atEnd only units that are open on the period's last day; else all that existed within the span
     */
    record Below(Set<UnitKind> kinds, boolean atEnd) implements Scope {
        public Below {
            kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        }
    }
}
