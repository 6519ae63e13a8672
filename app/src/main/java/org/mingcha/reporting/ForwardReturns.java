package org.mingcha.reporting;

/**
 * Hand a subtree's returns to the superior.
 *
 * @param incomplete also when some are missing: they are then named
 */
public record ForwardReturns(ReturnKey key, boolean incomplete, String remark) {}
