package org.mingcha.web.setup;

import org.mingcha.web.support.Shell;

/**
 * The log's name.
 *
 * @param vkey what others compare bundles with
 * @param isOpen whether it can still be chosen
 */
public record LogStepPage(Shell shell, String origin, String vkey, boolean isOpen, String typed, String fault) {}
