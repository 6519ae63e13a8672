/** Verifies a bundle from its bytes alone: no database, no network, no trust in whoever made it. */
@NullMarked
package org.mingcha.evidence.verify;

import org.jspecify.annotations.NullMarked;
