/** The log as spine: outbox, sequencer, the store of facts, checkpoints, tiles, proofs, fsck. */
@NullMarked
package org.mingcha.transparency;

import org.jspecify.annotations.NullMarked;
