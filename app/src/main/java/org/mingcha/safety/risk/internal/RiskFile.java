package org.mingcha.safety.risk.internal;

import org.mingcha.ledger.EntryView;
import org.mingcha.safety.risk.RiskSummary;

/**
 * A risk as it stands.
 *
 * @param path of its unit in the tree
 */
public record RiskFile(RiskSummary row, EntryView entry, String path) {}
