package org.mingcha.web.support;

/**
 * A public page that says what went wrong and where to go on.
 *
 * @param incident number to name when asking for help; empty where nothing was logged
 */
public record OpenErrorPage(OpenShell shell, String advice, String incident) {}
