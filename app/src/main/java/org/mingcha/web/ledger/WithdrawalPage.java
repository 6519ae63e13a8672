package org.mingcha.web.ledger;

import org.mingcha.web.support.Shell;

/** The form that withdraws an entry. */
public record WithdrawalPage(Shell shell, long id, String title, String fault) {}
