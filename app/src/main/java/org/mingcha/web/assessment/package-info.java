/**
 * Assessments: one unit's answer to a checklist for a period, in a campaign or of its own accord. It starts from the
 * figures that the ledger gives ({@code web.preview} shows those for any unit at any time, and keeps nothing); here the
 * unit confirms them one by one, explains, overrides with a reason, submits, and its leader signs.
 *
 * <p>{@code /assessments/{id}} is where an assessment stands, in every state; {@code items/{n}} where one answers;
 * {@code check} what is read before submitting; {@code signature} what the leader reads before signing.
 */
@NullMarked
package org.mingcha.web.assessment;

import org.jspecify.annotations.NullMarked;
