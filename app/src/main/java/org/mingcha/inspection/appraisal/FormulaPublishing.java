package org.mingcha.inspection.appraisal;

/** What came of publishing a formula. */
public sealed interface FormulaPublishing {
    /** Sealed, or sealed before in these very bytes. */
    record Published(Formula formula) implements FormulaPublishing {}

    record Refused(FormulaProblem problem) implements FormulaPublishing {}

    /** Only an administrator publishes formulas. */
    record Unknown() implements FormulaPublishing {}
}
