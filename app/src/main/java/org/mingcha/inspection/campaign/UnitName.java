package org.mingcha.inspection.campaign;

/** A unit as lists name it. */
public record UnitName(String code, String name) {}
