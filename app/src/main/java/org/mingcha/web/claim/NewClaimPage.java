package org.mingcha.web.claim;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/**
 * The form that enters a claim.
 *
 * @param units to choose from
 */
public record NewClaimPage(Shell shell, List<UnitLine> units, ReceivingDesk.Sent typed, Outcome outcome) {}
