package org.mingcha.web.support;

/** A unit as pages name it. */
public record UnitLine(String code, String name, String kind, String path) {}
