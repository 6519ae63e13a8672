package org.mingcha.web.assessment;

import java.util.Set;

/** Which self-inspection an address names. */
record Wanted(String unit, String period) {
    /** Why a bundle may not be made; each has its sentence under {@code web.assessment.bundle}. */
    static final Set<String> REFUSALS = Set.of("busy", "too-high");
}
