package org.mingcha.command;

/**
 * Something that somebody wants done. The commands of one kind are the records of one sealed interface; a component's name
 * is what forms, options and JSON call the field.
 */
public interface Command {}
