package org.mingcha.ledger.sheet;

/** Cells that look like one. Rows count from 1, columns from 0; both ends belong to it. */
public record MergedCells(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
