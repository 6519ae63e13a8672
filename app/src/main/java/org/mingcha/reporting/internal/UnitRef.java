package org.mingcha.reporting.internal;

/** A unit as this module needs it. */
record UnitRef(String code, String name, String path) {}
