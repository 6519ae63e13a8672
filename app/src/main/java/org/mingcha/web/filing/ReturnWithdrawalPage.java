package org.mingcha.web.filing;

import org.mingcha.web.support.Shell;

/**
 * The form of a return's withdrawal.
 *
 * @param href the return's own page
 * @param seen the version that is meant
 * @param fault what to put right; empty when nothing
 */
public record ReturnWithdrawalPage(
        Shell shell, String title, String unit, String href, String action, long seen, String fault) {}
