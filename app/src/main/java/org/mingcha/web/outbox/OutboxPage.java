package org.mingcha.web.outbox;

import org.mingcha.web.support.Shell;

/** The outbox; what is in it only the browser knows. */
public record OutboxPage(Shell shell) {}
