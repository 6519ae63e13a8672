package org.mingcha.organisation.internal;

/** One row of a file, as text, before any check. */
record RawUnit(int row, String code, String name, String kind, String parent, String since) {}
