package org.mingcha.inspection.appraisal;

/** What came of publishing a formula. */
public sealed interface FormulaPublicationResult {
    /** Sealed, or sealed before in these very bytes. */
    record Published(Formula formula) implements FormulaPublicationResult {}

    record Refused(FormulaProblem problem) implements FormulaPublicationResult {}

    /** Only an administrator publishes formulas. */
    record Unknown() implements FormulaPublicationResult {}
}
