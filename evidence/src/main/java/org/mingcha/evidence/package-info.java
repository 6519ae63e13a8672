/**
 * What anyone can check without us: canonical JSON, leaves and their commitments, registers, checklists, the rule
 * evaluator over {@link org.mingcha.evidence.Facts}, bundles and their verification.
 */
@NullMarked
package org.mingcha.evidence;

import org.jspecify.annotations.NullMarked;
