/**
 * A report of a self-inspection as data: {@code mingcha-report/1} with every figure, its entries and every text that a
 * document prints. It depends on nothing but its arguments, so that anyone who has these gets the same bytes.
 */
@NullMarked
package org.mingcha.evidence.report;

import org.jspecify.annotations.NullMarked;
