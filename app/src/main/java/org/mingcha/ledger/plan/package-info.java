/** What a workbook is taken for before anything is written: tables, registers, columns, rows. Proposes and asks; checks nothing. */
@NamedInterface("plan")
@NullMarked
package org.mingcha.ledger.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
