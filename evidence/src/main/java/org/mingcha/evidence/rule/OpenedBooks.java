package org.mingcha.evidence.rule;

import java.time.LocalDate;

/** Since when a unit keeps its ledger, as it declared once. @param index of its {@code unit.books_opened} */
public record OpenedBooks(String unit, long index, LocalDate on) {}
