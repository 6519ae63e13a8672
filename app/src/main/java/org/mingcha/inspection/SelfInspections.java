package org.mingcha.inspection;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.evidence.checklist.Checklist;

/**
 * A unit's self-inspection, computed from its sealed records whenever it is asked for. Units are found through what the
 * actor may see.
 */
public interface SelfInspections {
    /** The published checklists. */
    List<Checklist> checklists();

    /** Computed at the newest checkpoint; empty where the actor sees no such unit or there is no such checklist. */
    Optional<SelfInspection> open(Actor actor, Inspect inspect);

    byte[] document(SelfInspection inspection, Format format, Layout layout);

    /** The evidence bundle; seals a {@code report.issued} leaf in the unit's chain. */
    Bundling bundle(Actor actor, Inspect inspect);
}
