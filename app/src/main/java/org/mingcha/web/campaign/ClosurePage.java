package org.mingcha.web.campaign;

import org.mingcha.web.support.Shell;

/**
 * Asks whether a campaign is to be closed.
 *
 * @param lead what it means for those who have not been accepted
 * @param notice what the reader should know first; empty: nothing
 */
public record ClosurePage(Shell shell, long id, String title, String lead, String notice, int version) {}
