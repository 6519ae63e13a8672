/** What units say of themselves. */
@NullMarked
package org.mingcha.cli.unit;

import org.jspecify.annotations.NullMarked;
