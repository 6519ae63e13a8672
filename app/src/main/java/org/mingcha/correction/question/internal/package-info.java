/** How questions are taken, worked on, found by their receipt, erased and recounted. */
@NullMarked
package org.mingcha.correction.question.internal;

import org.jspecify.annotations.NullMarked;
