package org.mingcha.web.assignment;

import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;

/** The form with which a task is sent. */
public record NewDispatchPage(Shell shell, CommandFormView form) {}
