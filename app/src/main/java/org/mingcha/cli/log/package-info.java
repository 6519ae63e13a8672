/** The log for those who check it. */
@NullMarked
package org.mingcha.cli.log;

import org.jspecify.annotations.NullMarked;
