/** How questions are taken, worked on, found by their receipt, erased and recounted. */
@NullMarked
package org.mingcha.claims.question.internal;

import org.jspecify.annotations.NullMarked;
