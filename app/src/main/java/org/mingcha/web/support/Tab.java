package org.mingcha.web.support;

/** One way to narrow a list. */
public record Tab(String label, String href, boolean current) {}
