package org.mingcha.correction.risk.internal;

import org.mingcha.correction.risk.RiskSummary;
import org.mingcha.ledger.EntryView;

/**
 * A risk as it stands.
 *
 * @param path of its unit in the tree
 */
public record RiskFile(RiskSummary row, EntryView entry, String path) {}
