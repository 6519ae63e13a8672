package org.mingcha.notification.internal;

import java.util.List;
import java.util.Set;
import org.mingcha.notification.DueKind;

/** Where due dates of some kinds come from. */
interface DueSource {
    Set<DueKind> kinds();

    /** All that are due now. */
    List<Due> dues();
}
