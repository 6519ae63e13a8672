package org.mingcha.reporting.internal;

/** A unit as this module needs it. */
record Place(String code, String name, String path) {}
