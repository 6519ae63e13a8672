/** Registers, entries, evidence files, workbook import. */
@NullMarked
package org.mingcha.ledger;

import org.jspecify.annotations.NullMarked;
