/** How claims are worked on, and corrections published, found and recounted. */
@NullMarked
package org.mingcha.claims.internal;

import org.jspecify.annotations.NullMarked;
