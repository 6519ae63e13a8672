package org.mingcha.web.claim;

import org.mingcha.web.support.Shell;
import org.mingcha.web.support.StepForm;

/** The form that enters a claim. */
public record NewClaimPage(Shell shell, StepForm form) {}
