package org.mingcha.web.support;

/**
 * A page that says what went wrong and what to do.
 *
 * @param incident number to name when asking for help; empty where nothing was logged
 */
public record ErrorPage(Shell shell, String heading, String advice, String incident) {}
