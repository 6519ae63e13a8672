/** The log as spine: outbox, sequencer, the store of facts, checkpoints, tiles, proofs, fsck. */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.mingcha.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
