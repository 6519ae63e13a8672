/** The tables, the sequencer that alone writes the log, what is read from it, and its checks. */
@NullMarked
package org.mingcha.transparency.internal;

import org.jspecify.annotations.NullMarked;
