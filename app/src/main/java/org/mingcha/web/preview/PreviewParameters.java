package org.mingcha.web.preview;

import java.util.Set;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.Inspect;
import org.mingcha.web.support.NotFound;

/** Which self-inspection an address names. */
record PreviewParameters(String unit, String period) {
    /** Why a bundle may not be made; each has its sentence under {@code web.assessment.bundle}. */
    static final Set<String> REFUSALS = Set.of("busy", "too-high");

    Inspect inspect() {
        var code = Period.parse(period).orElseThrow(NotFound::new);
        return new Inspect(unit, Inspect.TOWN_ONLINE_WORK, code);
    }
}
