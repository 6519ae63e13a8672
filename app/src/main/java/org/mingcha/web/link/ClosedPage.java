package org.mingcha.web.link;

import org.mingcha.web.support.Shell;

/** What a link shows that is unknown, voided or over. */
public record ClosedPage(Shell shell) {}
