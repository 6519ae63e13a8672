package org.mingcha.ledger;

import java.nio.file.Path;

/**
 * Take an office's workbook (XLSX, XLS or CSV) into a unit's ledger.
 *
 * @param fileName as the user named it: a CSV's name may tell its register
 * @param strict nothing is imported when any row is refused
 * @param dryRun report only, write nothing
 */
public record ImportLedger(String unit, Path file, String fileName, boolean strict, boolean dryRun) {}
