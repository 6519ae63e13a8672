package org.mingcha.organisation;

/**
 * Describe a unit.
 *
 * @param yaml the description, as docs/operations.md has it
 * @param role acted in
 * @param account of whoever acts
 */
public record DescribeUnit(String unit, String yaml, String role, long account) {}
