package org.mingcha.web.claim;

import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;

/** The form that enters a claim. */
public record NewClaimPage(Shell shell, CommandFormView form) {}
