package org.mingcha.evidence;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type of docs/spec/leaf.md: an entry's version, known by its shape whatever registers are published, or one of the closed
 * list of acts.
 */
public record LeafType(String code) {
    public static final LeafType UNITS_CHANGED = new LeafType("units.changed");
    public static final LeafType PERIOD_OPENED = new LeafType("period.opened");
    public static final LeafType CHECKLIST_PUBLISHED = new LeafType("checklist.published");
    public static final LeafType REGISTERS_PUBLISHED = new LeafType("registers.published");
    public static final LeafType REGISTER_PUBLISHED = new LeafType("register.published");
    public static final LeafType RETURN_PUBLISHED = new LeafType("return.published");
    public static final LeafType DUTIES_PUBLISHED = new LeafType("duties.published");
    public static final LeafType RULES_PUBLISHED = new LeafType("rules.published");
    public static final LeafType TEXTS_PUBLISHED = new LeafType("texts.published");
    public static final LeafType UNIT_DESCRIBED = new LeafType("unit.described");
    public static final LeafType BOOKS_OPENED = new LeafType("unit.books_opened");
    public static final LeafType STAND_IN_NAMED = new LeafType("unit.stand_in_named");
    public static final LeafType STAND_IN_ENDED = new LeafType("unit.stand_in_ended");
    public static final LeafType DECLARED = new LeafType("unit.declared");
    public static final LeafType DECLARATION_WITHDRAWN = new LeafType("unit.declaration_withdrawn");
    public static final LeafType TEMPLATE_PUBLISHED = new LeafType("unit.template_published");
    public static final LeafType TEMPLATE_WITHDRAWN = new LeafType("unit.template_withdrawn");
    public static final LeafType PAPER_NUMBERED = new LeafType("unit.paper_numbered");
    public static final LeafType FORMULA_PUBLISHED = new LeafType("formula.published");
    public static final LeafType LEVELS_PUBLISHED = new LeafType("levels.published");
    public static final LeafType KEY_ROTATED = new LeafType("key.rotated");
    public static final LeafType RETURN_FILED = new LeafType("return.filed");
    public static final LeafType RETURN_SENT_BACK = new LeafType("return.sent_back");
    public static final LeafType RETURN_TAKEN = new LeafType("return.taken");
    public static final LeafType RETURN_NOTED = new LeafType("return.noted");
    public static final LeafType ASSIGNMENT_SENT = new LeafType("assignment.sent");
    public static final LeafType REPORT_ISSUED = new LeafType("report.issued");
    public static final LeafType ASSESSMENT_ACCEPTED = new LeafType("assessment.accepted");
    public static final LeafType ESCALATION_SENT = new LeafType("escalation.sent");
    public static final LeafType ESCALATION_ACKNOWLEDGED = new LeafType("escalation.acknowledged");
    public static final LeafType CORRECTION_PUBLISHED = new LeafType("correction.published");
    public static final LeafType CORRECTION_CHANGED = new LeafType("correction.changed");
    public static final LeafType ASK_RECEIVED = new LeafType("ask.received");
    public static final LeafType ERASURE = new LeafType("erasure");
    public static final LeafType OPERATION_DIGESTED = new LeafType("operation.digested");

    private static final String ENTERED = ".entered";
    private static final String AMENDED = ".amended";
    public static final String WITHDRAWN = ".withdrawn";

    public LeafType {
        if (!Codes.isType(code)) {
            throw new MalformedEvidence("There is no leaf type " + code);
        }
    }

    public static Optional<LeafType> of(String code) {
        return Codes.isType(code) ? Optional.of(new LeafType(code)) : Optional.empty();
    }

    public static LeafType entered(String register) {
        return new LeafType(register + ENTERED);
    }

    public static LeafType amended(String register) {
        return new LeafType(register + AMENDED);
    }

    public static LeafType withdrawn(String register) {
        return new LeafType(register + WITHDRAWN);
    }

    /** The register whose entry this is a version of; empty for every other act. */
    public Optional<String> register() {
        // Every type is one of the acts or has the shape of an entry's, and no act's first word is a register's.
        if (!code.endsWith(ENTERED) && !code.endsWith(AMENDED) && !code.endsWith(WITHDRAWN)) {
            return Optional.empty();
        }
        var id = code.substring(0, code.indexOf('.'));
        return Codes.RESERVED.contains(id) ? Optional.empty() : Optional.of(id);
    }

    /** Whether a register may have this id: no act begins with it. */
    public static boolean isRegisterId(String id) {
        return Codes.isRegister(id);
    }

    /** Under which name rules find it: the register for entries, {@code return.filed} for what takes a return out again, else the type. */
    public String source() {
        return register().orElse(isReturnsEnd() ? RETURN_FILED.code : code);
    }

    private boolean isReturnsEnd() {
        return code.equals("return" + WITHDRAWN) || code.equals(RETURN_SENT_BACK.code);
    }

    public boolean isAmendment() {
        return code.endsWith(AMENDED);
    }

    /** Whether it takes out what it names; a return that was sent back is out until it is filed again. */
    public boolean isWithdrawal() {
        return code.endsWith(WITHDRAWN) || code.equals(RETURN_SENT_BACK.code);
    }

    /** Whether a leaf of this type, naming a target or not, is a further version of what it names. */
    public boolean isVersion(boolean hasTarget) {
        return isAmendment() || isWithdrawal() || hasTarget && code.equals(RETURN_FILED.code);
    }

    /** Whether it concerns the running of the installation and is therefore a leaf of the pseudo-unit OP, in no bundle. */
    public boolean isOfOperation() {
        return equals(OPERATION_DIGESTED);
    }

    /** Whether it concerns no single unit and is therefore a leaf of the root CN. */
    public boolean isOfRoot() {
        return Stream.of(
                        UNITS_CHANGED,
                        PERIOD_OPENED,
                        CHECKLIST_PUBLISHED,
                        REGISTERS_PUBLISHED,
                        REGISTER_PUBLISHED,
                        RETURN_PUBLISHED,
                        DUTIES_PUBLISHED,
                        RULES_PUBLISHED,
                        TEXTS_PUBLISHED,
                        FORMULA_PUBLISHED,
                        LEVELS_PUBLISHED,
                        KEY_ROTATED)
                .anyMatch(this::equals);
    }

    @Override
    public String toString() {
        return code;
    }

    private static final class Codes {
        static final Pattern ENTRY = Pattern.compile("([a-z][a-z0-9_]{1,30})\\.(entered|amended|withdrawn)");

        private static final Pattern REGISTER = Pattern.compile("[a-z][a-z0-9_]{1,30}");

        private static final Set<String> ACTS = Set.of(
                "return.filed",
                "return.withdrawn",
                "return.sent_back",
                "return.taken",
                "return.noted",
                "return.forwarded",
                "period.opened",
                "units.changed",
                "checklist.published",
                "registers.published",
                "register.published",
                "return.published",
                "duties.published",
                "rules.published",
                "texts.published",
                "unit.described",
                "unit.books_opened",
                "unit.stand_in_named",
                "unit.stand_in_ended",
                "unit.declared",
                "unit.declaration_withdrawn",
                "unit.template_published",
                "unit.template_withdrawn",
                "unit.paper_numbered",
                "formula.published",
                "levels.published",
                "assessment.submitted",
                "assessment.accepted",
                "assessment.returned",
                "draw.commit",
                "draw.reveal",
                "draw.result",
                "finding.raised",
                "finding.planned",
                "finding.extension_asked",
                "finding.appealed",
                "finding.decided",
                "finding.rectified",
                "finding.verified",
                "finding.reopened",
                "finding.closed",
                "escalation.sent",
                "escalation.acknowledged",
                "correction.published",
                "correction.changed",
                "ask.received",
                "assignment.sent",
                "report.issued",
                "erasure",
                "key.rotated",
                "operation.digested");

        private static final Set<String> RESERVED = ACTS.stream()
                .map(act -> act.substring(0, act.indexOf('.') < 0 ? act.length() : act.indexOf('.')))
                .collect(Collectors.toUnmodifiableSet());

        static boolean isRegister(String id) {
            return REGISTER.matcher(id).matches() && !RESERVED.contains(id);
        }

        static boolean isType(String code) {
            if (ACTS.contains(code)) {
                return true;
            }
            var shape = ENTRY.matcher(code);
            return shape.matches() && isRegister(shape.group(1));
        }
    }
}
