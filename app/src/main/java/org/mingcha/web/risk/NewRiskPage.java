package org.mingcha.web.risk;

import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;

/** The form that enters a policy, a project or a system when it is planned. */
public record NewRiskPage(Shell shell, CommandFormView form) {}
