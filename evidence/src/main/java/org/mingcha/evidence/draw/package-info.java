/**
 * The spot check by commit, then draw (docs/spec/draw.md): the method, the file of a draw's published inputs, and its
 * verifier. The method comes from election audits.
 */
@NullMarked
package org.mingcha.evidence.draw;

import org.jspecify.annotations.NullMarked;
