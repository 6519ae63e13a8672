/** Who is told of events, and where. */
@NullMarked
package org.mingcha.cli.webhook;

import org.jspecify.annotations.NullMarked;
