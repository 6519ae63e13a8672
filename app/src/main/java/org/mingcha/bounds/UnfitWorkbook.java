package org.mingcha.bounds;

/** Unwinds the check; unchecked, since the XML parser would wrap anything else. */
final class UnfitWorkbook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final WorkbookFlaw flaw;

    UnfitWorkbook(WorkbookFlaw flaw) {
        super(flaw.name(), null, false, false);
        this.flaw = flaw;
    }

    WorkbookFlaw flaw() {
        return flaw;
    }
}
