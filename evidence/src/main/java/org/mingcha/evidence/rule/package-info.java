/**
 * Rules over sealed facts: what each item of a checklist comes to for one unit and period, and from which entries. The
 * database and a bundle give the same answers, because both are read through {@link org.mingcha.evidence.Facts} alone.
 */
@NullMarked
package org.mingcha.evidence.rule;

import org.jspecify.annotations.NullMarked;
