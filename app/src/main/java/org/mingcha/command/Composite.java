package org.mingcha.command;

/** A command that is more than a row of fields: whoever takes it reads it by hand. */
public interface Composite {}
