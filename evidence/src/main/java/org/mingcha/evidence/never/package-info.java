/** What no published definition may ask for, and how it is recognised under a disguise. */
@NullMarked
package org.mingcha.evidence.never;

import org.jspecify.annotations.NullMarked;
