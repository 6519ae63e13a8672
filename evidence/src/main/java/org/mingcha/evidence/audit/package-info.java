/** What a published log says beside its tree: leaves, chains, targets, sealed sets; and where a bundle stands in it. */
@NullMarked
package org.mingcha.evidence.audit;

import org.jspecify.annotations.NullMarked;
