package org.mingcha.web.finding;

import org.mingcha.web.support.Shell;

/**
 * The form that raises a finding.
 *
 * @param source what it is raised from, in words; empty: by hand
 */
public record RaisePage(Shell shell, FindingForm form, String source) {}
