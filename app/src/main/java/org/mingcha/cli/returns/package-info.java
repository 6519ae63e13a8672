/** Returns: how complete they are, filed, forwarded, exchanged. */
@NullMarked
package org.mingcha.cli.returns;

import org.jspecify.annotations.NullMarked;
