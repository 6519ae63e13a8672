package org.mingcha.inspection.internal;

import java.util.Set;
import org.mingcha.inspection.Inspect;

/**
 * The bundle that is asked for.
 *
 * @param opened the entries whose headline may be opened
 */
public record BundleSelection(Inspect inspect, Set<Long> opened) {
    public BundleSelection {
        opened = Set.copyOf(opened);
    }
}
