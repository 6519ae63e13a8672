package org.mingcha.reporting.internal;

/** A unit as this module needs it. */
public record UnitRef(String code, String name, String path) {}
