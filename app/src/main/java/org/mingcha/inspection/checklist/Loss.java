package org.mingcha.inspection.checklist;

/**
 * Something in a file that has no place in a checklist. The file itself is kept, so that nothing is lost on the way out.
 *
 * @param what its kind, as it is named in the file ({@code links})
 * @param where the ids of what it belongs to, the first few
 * @param count how many there are
 */
public record Loss(String what, String where, int count) {}
