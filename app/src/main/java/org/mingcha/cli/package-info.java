/** The commands. */
@NullMarked
package org.mingcha.cli;

import org.jspecify.annotations.NullMarked;
