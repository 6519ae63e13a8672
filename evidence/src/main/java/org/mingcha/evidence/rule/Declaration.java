package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a unit's leader declared of months of which its ledger says nothing: that there was nothing for one register. It is
 * no entry, and is never told as one.
 *
 * @param index of its {@code unit.declared}
 * @param because why the ledger has nothing: a word of docs/spec/leaf.md
 * @param on the day on which it was declared
 * @param contradicted how many entries of the register there are in its months; 0: it declares them
 */
public record Declaration(
        long index, String register, YearMonth from, YearMonth until, String because, LocalDate on, int contradicted) {}
