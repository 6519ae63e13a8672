/** Claims: received, checked, looked at by another, answered in public, reported up. */
@NullMarked
package org.mingcha.web.claim;

import org.jspecify.annotations.NullMarked;
