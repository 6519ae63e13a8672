/**
 * The preview: what the ledger answers to a checklist by itself, now, for any unit and period that the reader sees.
 * Nobody has said anything and nothing is kept; the unit's own word stands in an assessment ({@code web.assessment}),
 * which is opened from here.
 */
@NullMarked
package org.mingcha.web.preview;

import org.jspecify.annotations.NullMarked;
