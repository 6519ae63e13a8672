package org.mingcha.inspection;

/**
 * Who publishes or withdraws.
 *
 * @param unit whose template it is
 * @param role the role acted in
 */
public record TemplateAct(String unit, String role, long account) {}
