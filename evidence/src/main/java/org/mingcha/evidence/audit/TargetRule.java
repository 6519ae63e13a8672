package org.mingcha.evidence.audit;

import java.util.Map;
import java.util.Set;
import org.mingcha.evidence.LeafType;

/**
 * What leaves of a type may name in {@code target} (leaf.md, "Targets").
 *
 * @param of types that it may name; empty: any
 * @param isRequired whether it must name one
 * @param isOwn whether what it names is of the same unit
 */
record TargetRule(Set<String> of, boolean isRequired, boolean isOwn) {
    private static final String ENTERED = ".entered";
    private static final Set<String> RETURNS = Set.of("return.filed", "return.sent_back", "return.withdrawn");
    private static final TargetRule FREE = new TargetRule(Set.of(), false, false);
    private static final TargetRule FINDING = required("finding.raised");

    private static final Map<String, TargetRule> ACTS = Map.ofEntries(
            Map.entry("return.filed", new TargetRule(RETURNS, false, true)),
            Map.entry("return.withdrawn", new TargetRule(RETURNS, true, true)),
            Map.entry("return.sent_back", required("return.filed")),
            Map.entry("return.taken", required("return.filed")),
            Map.entry("draw.reveal", required("draw.commit")),
            Map.entry("draw.result", required("draw.commit")),
            Map.entry("finding.planned", FINDING),
            Map.entry("finding.extension_asked", FINDING),
            Map.entry("finding.appealed", FINDING),
            Map.entry("finding.decided", FINDING),
            Map.entry("finding.rectified", FINDING),
            Map.entry("finding.verified", FINDING),
            Map.entry("finding.reopened", FINDING),
            Map.entry("finding.closed", FINDING),
            Map.entry("assessment.submitted", new TargetRule(Set.of("assessment.returned"), false, true)),
            Map.entry("assessment.returned", required("assessment.submitted")),
            Map.entry("assessment.accepted", required("assessment.submitted")),
            Map.entry("escalation.sent", new TargetRule(Set.of(), true, false)),
            Map.entry("escalation.acknowledged", required("escalation.sent")),
            Map.entry("correction.published", new TargetRule(Set.of("claim" + ENTERED), true, false)),
            Map.entry("correction.changed", new TargetRule(Set.of("correction.published"), true, false)),
            Map.entry("unit.stand_in_ended", required("unit.stand_in_named")),
            Map.entry("unit.declaration_withdrawn", required("unit.declared")),
            Map.entry("unit.template_withdrawn", required("unit.template_published")),
            Map.entry("unit.paper_numbered", new TargetRule(Set.of("assessment.submitted"), false, true)),
            Map.entry("report.issued", new TargetRule(Set.of("report.issued"), false, true)),
            Map.entry("erasure", new TargetRule(Set.of(), true, true)));

    /** The rule for a type; acts that are not in leaf.md's table may name whatever lies before them. */
    static TargetRule of(LeafType type) {
        return type.register()
                .map(register -> entry(type, register))
                .orElseGet(() -> ACTS.getOrDefault(type.code(), FREE));
    }

    boolean allows(String type) {
        return of.isEmpty() || of.contains(type);
    }

    private static TargetRule entry(LeafType type, String register) {
        return type.isVersion(false)
                ? new TargetRule(Set.of(register + ENTERED, register + ".amended", register + ".withdrawn"), true, true)
                : FREE;
    }

    private static TargetRule required(String type) {
        return new TargetRule(Set.of(type), true, true);
    }
}
