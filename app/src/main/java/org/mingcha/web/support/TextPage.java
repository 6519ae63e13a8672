package org.mingcha.web.support;

import java.util.List;

/** A page of paragraphs. */
public record TextPage(Shell shell, String heading, List<String> paragraphs) {}
